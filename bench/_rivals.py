"""Others that fill Word templates or make PDF files, as their documentation calls them, on the acts of actgen.

What is not installed here has no time, and a line that says how to install it.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import resource
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench._acts import PROJECT, Communes
from bench._measure import Make

_NODE_MODULES = PROJECT.root / ".venv" / "docxtemplater"
_SCRIPT = Path(__file__).with_name("docxtemplater.js")
MISSING = {
    "docxtemplater": "npm install --prefix .venv/docxtemplater docxtemplater@3.71.0 pizzip@3.3.0",
    "LibreOffice": "sudo apt-get install --no-install-recommends libreoffice-writer",
    "Typst": "pip install --require-hashes -r requirements/typst.txt",
}


def is_here(name: str) -> bool:
    """Whether this machine has that program."""
    if name == "docxtemplater":
        return shutil.which("node") is not None and (_NODE_MODULES / "node_modules" / name).is_dir()
    return (
        shutil.which("soffice") is not None if name == "LibreOffice" else importlib.util.find_spec("typst") is not None
    )


def docxtpl_loop(acts: Communes, contexts: Sequence[Any]) -> Make:
    """docxtpl's usual loop, its result in memory: the template of actgen, with the filters that its tags name."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    from actgen.grammar.filters import FILTERS

    environment = Environment(autoescape=True)
    environment.filters.update(FILTERS)

    def make(rank: int) -> object:
        document = DocxTemplate(io.BytesIO(acts.template.docx))
        document.render(contexts[rank % len(contexts)], environment)
        document.save(io.BytesIO())
        return document

    return make


def weasyprint_loop(pages: Sequence[str], **options: Any) -> Make:
    """WeasyPrint's usual loop on the pages that actgen lays out, with what they repeat, their style, fonts and tags."""
    from weasyprint import CSS, HTML

    from actgen.writers import pdf
    from actgen.writers.stylesheet import style

    text = pdf._font_faces() + style("acte.css") + style("papier.css")

    def make(rank: int) -> object:
        sheet = CSS(string=text, url_fetcher=pdf.fetcher())
        page = HTML(string=pages[rank % len(pages)], url_fetcher=pdf.fetcher())
        return page.write_pdf(stylesheets=[sheet], pdf_tags=True, **options)

    return make


def libreoffice_batch(files: Sequence[Path], folder: Path) -> tuple[float, float]:
    """Milliseconds of processor for each further file of one batch, then for the first, from its start."""
    _convert(files[:1], folder)  # makes its profile
    first, all_of_them = _convert(files[:1], folder), _convert(files, folder)
    return (all_of_them - first) / (len(files) - 1), first


def docxtemplater(docx: bytes, values: int, folder: Path, count: int) -> float:
    """Milliseconds of processor for a file of docxtemplater: the same pages, as many values as our template prints."""
    template, data = _with_values(docx, values)
    (folder / "modele.docx").write_bytes(template)
    sets = [{name: f"{value} {rank}" for name, value in data.items()} for rank in range(count)]
    (folder / "valeurs.json").write_text(json.dumps(sets), encoding="utf-8")
    words = ["node", str(_SCRIPT), str(folder / "modele.docx"), str(folder / "valeurs.json")]
    modules = {"NODE_PATH": str(_NODE_MODULES / "node_modules"), "PATH": _path()}
    return float(subprocess.run(words, env=modules, capture_output=True, text=True, check=True).stdout)


def _with_values(docx: bytes, count: int) -> tuple[bytes, dict[str, str]]:
    """The file with `count` of its texts, spread over the pages, as values of docxtemplater; and what they say."""
    data: dict[str, str] = {}
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = _tagged(content.decode(), count, data).encode()
            new.writestr(name, content)
    return written.getvalue(), data


def _tagged(xml: str, count: int, data: dict[str, str]) -> str:
    texts = list(re.finditer(r"(?<=>)[^<>{}&]{3,}(?=</w:t>)", xml))
    pieces, end = [], 0
    for rank in range(min(count, len(texts))):
        found = texts[rank * len(texts) // min(count, len(texts))]
        data[f"v{rank}"] = found[0]
        pieces += [xml[end : found.start()], f"{{v{rank}}}"]
        end = found.end()
    return "".join([*pieces, xml[end:]])


def _convert(files: Sequence[Path], folder: Path) -> float:
    """The processor time of one batch of LibreOffice, in milliseconds."""
    profile = f"-env:UserInstallation={(folder / 'profil').absolute().as_uri()}"
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def _path() -> str:
    return str(Path(shutil.which("node") or "node").parent)

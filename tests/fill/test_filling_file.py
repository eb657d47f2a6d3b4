"""The file of a filled act: its properties, its parts, other programs that open it, the same bytes each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.core.errors import InputFault
from actgen.core.metadata import Metadata
from actgen.core.origin import sha256
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill
from actgen.ooxml.tables import is_room
from tests.fill.filled import CONTEXT, LABEL, PROPERTIES, fill_file
from tests.ooxml.word import MAIN, p, word_file, xml_of

OUTLINE = """\
# Délibération de {{ commune.nom }}
VU le Code de l'éducation & ses annexes ;
{%p for e in ecoles %}
- {{ e.nom }}
{%p endfor %}
| Commune | {{ commune.nom }} |
[pied de page]
{{ maire.complet }}
[fin]
"""
BUILT = build_template(read_outline(OUTLINE, "essai.txt"), "Essai")
ROOT = Path(__file__).parents[2]


def test_the_properties_say_what_the_act_is() -> None:
    core = xml_of(fill_file(word_file(p("a"))).docx, "docProps/core.xml")
    assert "<dc:title>Délibération</dc:title>" in core
    assert "<dc:creator>Commune d’Ancenis</dc:creator>" in core
    assert core.count("2025-12-15T00:00:00Z") == 2


def test_properties_are_escaped_and_control_characters_refused() -> None:
    template = compile_template(word_file(p("a")), LABEL)
    docx = fill(template, CONTEXT, Metadata("R & D <1>", "l’élu", "{x}", date(2025, 12, 15))).docx
    assert "<dc:title>R &amp; D &lt;1&gt;</dc:title><dc:subject>{x}</dc:subject>" in xml_of(docx, "docProps/core.xml")
    with pytest.raises(InputFault, match=r"^«\u00a0aU\+0007\u00a0» contient un caractère de commande \(U\+0007\)\.$"):
        fill(template, CONTEXT, Metadata("a\x07", "b", "c", date(2025, 12, 15)))


def test_parts_without_tags_are_those_of_the_template_as_compressed() -> None:
    template = compile_template(BUILT, LABEL)
    docx = fill(template, CONTEXT, PROPERTIES).docx
    with zipfile.ZipFile(io.BytesIO(docx)) as act, zipfile.ZipFile(io.BytesIO(BUILT)) as source:
        own = [MAIN, "word/footer1.xml", "docProps/core.xml"]
        same = [name for name in source.namelist() if name not in own]
        assert act.namelist() == [*same, *own]
        assert [act.read(name) for name in same] == [source.read(name) for name in same]


def test_the_digest_of_an_act_is_that_of_its_file() -> None:
    made = fill_file(BUILT)
    assert made.sha256 == sha256(made.docx)


def test_python_docx_opens_the_act() -> None:
    document = Document(io.BytesIO(fill_file(BUILT).docx))
    assert [paragraph.text for paragraph in document.paragraphs if not is_room(paragraph._p)] == [
        "Délibération de Ancenis-Saint-Géréon",
        "VU le Code de l’éducation & ses annexes\u202f;",
        "Albert Camus",
        "Alexandre Bernard",
        "Mme\u00a0de Sévigné",
    ]
    assert document.tables[0].cell(0, 1).text == "Ancenis-Saint-Géréon"
    assert document.sections[0].footer.paragraphs[0].text == "Rémy ORHON"


@pytest.mark.long
def test_libreoffice_opens_the_act_and_shows_the_values(tmp_path: Path) -> None:
    context = {**CONTEXT, "commune": {"nom": "Saint-Jean & <Cie> «\u00a0l’Île\u00a0»"}}
    (tmp_path / "acte.docx").write_bytes(fill_file(BUILT, context).docx)
    options = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    home = {**os.environ, "HOME": str(tmp_path)}
    subprocess.run(["soffice", profile, *options, tmp_path / "acte.docx"], check=True, capture_output=True, env=home)
    lines = (tmp_path / "acte.txt").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].replace("\u00a0", " ").replace("\u2011", "-") == "Délibération de Saint-Jean & <Cie> « l’Île »"
    assert [line.lstrip("–• ") for line in lines[2:5]] == ["Albert Camus", "Alexandre Bernard", "Mme\u00a0de Sévigné"]


PROGRAM = """
import hashlib, sys
from tests.fill.filled import (fill_file)
print(hashlib.sha256(fill_file(sys.stdin.buffer.read()).docx).hexdigest())
"""


def digest_elsewhere(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=BUILT,
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), **environment},
    )
    return done.stdout.decode().strip()


@pytest.mark.long
def test_the_same_act_has_the_same_bytes_on_every_machine() -> None:
    assert fill_file(BUILT).docx == fill_file(bytes(bytearray(BUILT))).docx
    first = digest_elsewhere(PYTHONHASHSEED="1", TZ="Europe/Paris", LC_ALL="C", HOME="/")
    second = digest_elsewhere(PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="fr_FR.UTF-8")
    assert first == second

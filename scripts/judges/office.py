"""LibreOffice: does it open each Word file, with the act's words and on as many pages as the PDF of each engine?"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from actgen.atelier.goldens.look.office import as_pdfs
from actgen.document.words import words_of
from scripts.judges.acts import engine_pdfs
from scripts.judges.places import program
from scripts.judges.poppler import first_difference
from scripts.judges.running import output_of
from scripts.judges.verdicts import Files, Finding, Judge, MadeAct
from tests.writers.reading_back import text_words

#: It writes the mark of each item of a list.
_MARKS = {"–", "•"}


def judge(files: Files) -> Iterator[Finding]:
    """Acts whose words differ, and PDFs that have another number of pages than what LibreOffice shows."""
    program("soffice")
    texts = _texts(files.acts)
    for act, shown in zip(files.acts, as_pdfs([_of(act, "docx").read_bytes() for act in files.acts]), strict=True):
        said = text_words(_of(act, "txt").read_text(encoding="utf-8"))
        difference = first_difference(_unmarked(said), _unmarked(words_of(texts[act.stem])))
        if difference:
            yield Finding(_of(act, "docx"), difference)
        yield from _other_pages(act, _pages(shown))


def _other_pages(act: MadeAct, shown: int) -> Iterator[Finding]:
    for path in engine_pdfs(act.stem):
        pages = _pages(path.read_bytes())
        if pages != shown:
            yield Finding(path, f"{pages} pages, and the Word file has {shown}")


def _texts(acts: tuple[MadeAct, ...]) -> dict[Path, str]:
    """What LibreOffice reads in each Word file."""
    with tempfile.TemporaryDirectory() as folder:
        place, shown = Path(folder, "in"), Path(folder, "out")
        place.mkdir()
        named = {place / f"{number}.docx": act for number, act in enumerate(acts)}
        for path, act in named.items():
            path.write_bytes(_of(act, "docx").read_bytes())
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [
            program("soffice"),
            profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            shown,
        ]
        output_of([*command, *named])
        return {act.stem: (shown / f"{path.stem}.txt").read_text("utf-8-sig") for path, act in named.items()}


def _pages(content: bytes) -> int:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        told = output_of([program("pdfinfo"), file.name])
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))


def _unmarked(words: list[str]) -> list[str]:
    return [word for word in words if word not in _MARKS]


def _of(act: MadeAct, kind: str) -> Path:
    return act.stem.with_name(f"{act.stem.name}.{kind}")


OFFICE = Judge("LibreOffice", lambda files: files.acts, judge)

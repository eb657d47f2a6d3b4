"""The real acts, read by programs that are not ours: four formats, one sequence of words; Word files that open."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.document.words import words, words_of
from actgen.making.writing import Rendered
from actgen.pipeline import render_acts
from actgen.writers import WRITERS
from tests.conftest import COMMUNES, ROOT
from tests.sizes import some
from tests.writers.reading_back import docx_words, html_words, pdf_words, text_words

PROJECT = Project(ROOT)
DASHES = {"–", "•"}


@pytest.fixture(scope="module")
def acts() -> dict[str, Rendered]:
    """Every act of the communes of the project, in every format, by commune and kind."""
    return {
        f"{commune}-{one.acte}": one
        for commune in some(COMMUNES, 2)
        for one in render_acts(PROJECT, commune, "dossier", WRITERS)
    }


@pytest.fixture(scope="module")
def folder(acts: dict[str, Rendered], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of all acts, and beside each Word file the text and the PDF that LibreOffice makes of it."""
    place = tmp_path_factory.mktemp("actes")
    for name, one in acts.items():
        for kind, content in one.files.items():
            (place / f"{name}.{kind}").write_bytes(content)
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: `make test` installs it"
    command = [office, f"-env:UserInstallation={(place / 'profil').as_uri()}", "--headless", "--convert-to"]
    files = sorted(str(path) for path in place.glob("*.docx"))
    target = ["txt:Text (encoded):UTF8", "--outdir", str(place / "office")]
    subprocess.run([*command, *target, *files], check=True, capture_output=True)
    return place


def test_every_act_says_the_same_words_in_its_four_formats(acts: dict[str, Rendered], folder: Path) -> None:
    for name, one in acts.items():
        wanted = words(one.act)
        assert len(wanted) > 80
        assert docx_words(one.files["docx"]) == wanted, name
        assert html_words(one.files["html"].decode()) == wanted, name
        assert text_words(one.files["txt"].decode()) == wanted, name
        assert pdf_words(folder / f"{name}.pdf") == wanted, name


def test_libreoffice_opens_every_word_file_and_reads_the_same_words(acts: dict[str, Rendered], folder: Path) -> None:
    for name, one in acts.items():
        text = (folder / "office" / f"{name}.txt").read_text(encoding="utf-8-sig")
        read = [word for word in words_of(text) if word not in DASHES]  # it writes the mark of each list item
        assert read == [word for word in words(one.act) if word not in DASHES], name


def test_every_pdf_is_tagged_titled_and_carries_only_its_own_fonts(acts: dict[str, Rendered], folder: Path) -> None:
    for name, one in acts.items():
        info = subprocess.run(["pdfinfo", folder / f"{name}.pdf"], capture_output=True, text=True, check=True).stdout
        fields = dict(line.split(":", 1) for line in info.splitlines())
        assert fields["Tagged"].strip() == "yes"
        assert fields["Title"].strip() == one.act.metadata.title
        assert fields["Page size"].strip() == "595.276 x 841.89 pts (A4)"
        fonts = subprocess.run(["pdffonts", folder / f"{name}.pdf"], capture_output=True, text=True, check=True).stdout
        rows = [line.split() for line in fonts.splitlines()[2:]]
        assert rows
        assert all("Liberation-Sans" in row[0] for row in rows)
        assert all("yes yes" in " ".join(row) for row in rows), "a font is not embedded, or not a subset"


def test_every_page_says_which_it_is_of_how_many(acts: dict[str, Rendered], folder: Path) -> None:
    numbered = set()
    for name, one in acts.items():
        pages = subprocess.run(
            ["pdftotext", "-layout", folder / f"{name}.pdf", "-"], capture_output=True, text=True, check=True
        ).stdout.split("\f")[:-1]
        if not one.act.footer:
            assert len(pages) == 1, f"{name} has several pages, and no foot to number them"
            continue
        numbered.add(name)
        assert [f"Page {number} sur {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(
            pages
        ), name
    assert set(acts) - numbered == {"ozoir-la-ferriere-certificat-adhesion"}

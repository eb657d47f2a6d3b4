"""The pages of every act and paper of the examples: in Word and by both engines as many, begun by the same words."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.core.project import Project
from actgen.document.model import Act
from actgen.making.order import Order
from actgen.pipeline import make
from actgen.writers import typst
from actgen.writers.glyphs import FONTS
from scripts.judges.acts import orders
from tests.conftest import COMMUNE, ROOT
from tests.sizes import some

_FIRST = 40
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir><cachedir>{cache}</cachedir>
</fontconfig>
"""


@pytest.fixture(scope="module")
def acts() -> dict[str, tuple[Act, bytes, bytes]]:
    """Each act and each paper of the sittings that the judges ask for, its Word file and its PDF."""
    return {
        "-".join(filter(None, (order.commune, order.version, one.acte))): (one.act, one.files["docx"], one.files["pdf"])
        for order in asked()
        for one in make(replace(order, formats=("docx", "pdf")))
    }


def asked() -> list[Order]:
    """What is made; in a short run some of it, and the sheet of attendance, which is longer than a page."""
    every = [order for order in orders(Project(ROOT)) if not order.joined]
    return [Order(Project(ROOT), COMMUNE, "feuille-presence"), *some(every, 9)]


@pytest.fixture(scope="module")
def folder(acts: dict[str, tuple[Act, bytes, bytes]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of both engines, and beside them the one that LibreOffice makes of each Word file, in one run."""
    place = tmp_path_factory.mktemp("pages")
    for name, (act, docx, pdf) in acts.items():
        place.joinpath(f"{name}.docx").write_bytes(docx)
        place.joinpath(f"{name}.pdf").write_bytes(pdf)
        place.joinpath(f"{name}.typst.pdf").write_bytes(typst.write_act(act))
    shown_by_office(place)
    return place


def shown_by_office(place: Path) -> None:
    """Put the PDF that LibreOffice makes of each Word file into « office », in the letters that the PDF has."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: `make test` installs it"
    fonts = place / "fonts.conf"
    fonts.write_text(_FONTS.format(fonts=FONTS, cache=place / "cache"), encoding="utf-8")
    command = [office, f"-env:UserInstallation={(place / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    files = sorted(map(str, place.glob("*.docx")))
    subprocess.run(
        [*command, "--outdir", str(place / "office"), *files],
        check=True,
        capture_output=True,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )


def beginnings(path: Path) -> list[str]:
    """The first letters of the text of each page: where a line cuts a word does not count."""
    height = ["-x", "0", "-y", "50", "-W", "600", "-H", "730"]  # between what pages repeat
    done = subprocess.run(["pdftotext", "-layout", *height, path, "-"], capture_output=True, text=True, check=True)
    return ["".join(page.split())[:_FIRST] for page in done.stdout.split("\f")[:-1]]


def test_the_word_file_and_the_pdf_have_the_same_pages(acts: dict[str, object], folder: Path) -> None:
    shown = {name: beginnings(folder / f"{name}.pdf") for name in acts}
    assert [name for name, pages in shown.items() if not all(pages)] == []
    assert {
        name: pages for name, pages in shown.items() if pages != beginnings(folder / "office" / f"{name}.pdf")
    } == {}


@pytest.mark.long
def test_the_second_engine_makes_the_same_pages(acts: dict[str, object], folder: Path) -> None:
    shown = {name: beginnings(folder / f"{name}.typst.pdf") for name in acts}
    assert {name: pages for name, pages in shown.items() if pages != beginnings(folder / f"{name}.pdf")} == {}

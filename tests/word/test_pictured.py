"""A picture of the Word file is in the PDF, in the page and in the text, where LibreOffice shows it among the words."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actgen.document.reading import read_and_tell
from actgen.writers import html, pdf, text, typst
from tests.document.building import LABEL, METADATA
from tests.pictures import SHIELD, anchored, inline, jpeg, png
from tests.word.making import PAGE, Made, p, refer, tbl, tc, tr
from tests.word.pictured import Pictured
from tests.word.test_carried import pages, shown_by_office

FILES = {"armes.png": png(40, 50), "armes.svg": SHIELD, "photo.jpg": jpeg(40, 20)}


def pictured(body: str, **more: str | dict[str, str]) -> Made:
    return Pictured(body, pictures=FILES, **more)  # type: ignore[arg-type]


CARRIED = {
    "image dans la ligne": pictured(p("Avant ", inline("armes.png", "Armes"), " après.")),
    "image dessinée, au milieu": pictured(
        p(inline("armes.png", "Armes", vector="armes.svg", size=(20, 25)), look='<w:jc w:val="center"/>') + p("Un.")
    ),
    "image seule sur sa ligne": pictured(p(anchored("photo.jpg", "La mairie"), "Sous l’image.")),
    "image dans une cellule": pictured(tbl(tr("a", tc(p(inline("photo.jpg", "La mairie"))), "c", "d"))),
    "image dans un titre et une liste": pictured(
        p("Objet ", inline("armes.png", "Armes", size=(5, 6)), style="article") + p("Un.", style="element")
    ),
    "image dans l’en-tête et le pied": pictured(
        p("Un."),
        section=refer("header7") + refer("footer7") + PAGE,
        repeated={
            "header7": p(inline("armes.png", "Armes", vector="armes.svg", size=(15, 19)), " Commune de Mirande"),
            "footer7": p(inline("photo.jpg", size=(20, 10)), " Mairie", style="page-bas"),
        },
    ),
}
#: What `pdfimages` lists of a shape is nothing: it is drawn.
DRAWN = ("image dessinée, au milieu",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word file and the PDF of each, and the PDF that LibreOffice makes of the first."""
    place = tmp_path_factory.mktemp("images")
    for rank, made in enumerate(CARRIED.values()):
        place.joinpath(f"{rank}.docx").write_bytes(made.docx())
        place.joinpath(f"{rank}.pdf").write_bytes(pdf.write_act(made.act()))
        place.joinpath(f"{rank}-typst.pdf").write_bytes(typst.write_act(made.act()))
    shown_by_office(place)
    return place


def images(path: Path) -> int:
    """How many pictures made of points a PDF shows."""
    listed = subprocess.run(["pdfimages", "-list", path], capture_output=True, text=True, check=True).stdout
    return sum(" image " in line for line in listed.splitlines())


@pytest.mark.parametrize(("rank", "name"), list(enumerate(CARRIED)))
def test_the_words_around_it_are_those_that_libreoffice_shows(rank: int, name: str, folder: Path) -> None:
    assert pages(folder / f"{rank}.pdf") == pages(folder / "office" / f"{rank}.pdf")


@pytest.mark.parametrize("engine", ["", "-typst"])
@pytest.mark.parametrize(("rank", "name"), list(enumerate(CARRIED)))
def test_it_is_in_the_pdf_of_both_engines(rank: int, name: str, engine: str, folder: Path) -> None:
    assert (images(folder / f"{rank}{engine}.pdf") > 0) == (name not in DRAWN)


@pytest.mark.parametrize("name", CARRIED)
def test_it_is_in_the_page_and_told_in_the_text(name: str) -> None:
    act = CARRIED[name].act()
    assert 'src="data:image/' in html.write_act(act)
    assert "[image" in text.write_act(act)


@pytest.mark.parametrize("name", CARRIED)
def test_no_warning_tells_it(name: str) -> None:
    _, remarks = read_and_tell(CARRIED[name].docx(), LABEL, METADATA)
    assert remarks == ()


def test_r16_a_picture_in_a_header_is_in_every_format(tmp_path: Path) -> None:
    """The sixteenth of what a stranger found: one logo in a header forbade the act."""
    header = {"header7": p(inline("armes.png", "Blason de la commune"))}
    act = pictured(p("Un."), section=refer("header7") + PAGE, repeated=header).act()
    assert 'alt="Blason de la commune"' in html.write_act(act)
    assert "[En-tête de page] [image\u00a0: Blason de la commune]" in text.write_act(act)
    (tmp_path / "acte.pdf").write_bytes(pdf.write_act(act))
    assert images(tmp_path / "acte.pdf") == 1

"""What stands on the pages of a PDF, as PDFium reads it."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from actgen.atelier.goldens.look import pdfium
from actgen.atelier.goldens.look.printed import NOWHERE, Cell, Page, Printed, Text
from actgen.core.errors import MachineFault
from tests.atelier.goldens.look.seeded import pdf_file
from tests.conftest import ROOT


@cache
def printed() -> Printed:
    return pdfium.printed(pdf_file())


def page() -> Page:
    return printed().pages[0]


def text(words: str) -> Text:
    return next(one for one in page().texts if one.words.strip() == words)


def test_the_document_says_its_title_its_language_and_that_it_is_tagged() -> None:
    told = printed()
    assert (told.title, told.language, told.is_tagged, len(told.pages)) == ("Convention d’adhésion", "fr-FR", True, 2)
    assert (round(page().width), round(page().height)) == (210, 297)


def test_a_text_has_its_font_its_size_its_colour_and_its_place() -> None:
    title = text("Convention")
    assert (title.ink.font, round(title.ink.size, 1), title.ink.colour) == ("Liberation-Sans-Bold", 12.5, "#000000")
    assert title.baseline == pytest.approx(30.99, abs=0.05)
    assert text("le site").ink.colour == "#0563c1"


def test_a_text_stands_in_the_block_that_the_tags_tell() -> None:
    assert [text(words).block.kind for words in ("Convention", "approuve", "Un point de la liste")] == [
        "H1", "P", "LBody",
    ]  # fmt: skip
    assert text("Élèves").block.cell == Cell("TH", 1, 1, 2)
    assert text("450").block.name == "T1.2.3 TD"
    assert text("Convention, page").block == NOWHERE


def test_lines_grounds_and_links_are_told_with_their_places() -> None:
    shapes = {(shape.kind, shape.colour) for shape in page().shapes}
    assert {("aplat", "#e7e6e6"), ("filet horizontal", "#7f7f7f"), ("filet vertical", "#7f7f7f")} <= shapes
    assert {link.address for link in page().links} == {"https://exemple.fr/"}


def test_pages_are_drawn_at_the_size_that_is_asked_for() -> None:
    assert [picture.size for picture in pdfium.drawn(pdf_file(), 50)] == [(414, 585), (414, 585)]


@pytest.fixture
def without_pdfium(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which PDFium was not installed."""
    usual = builtins.__import__

    def refused(name: str, *rest: Any) -> Any:
        if name.startswith("pypdfium2"):
            raise ImportError(name)
        return usual(name, *rest)

    pdfium.forget()
    monkeypatch.setattr(builtins, "__import__", refused)
    yield
    monkeypatch.undo()
    pdfium.forget()


def test_a_machine_without_pdfium_is_told_what_to_type(without_pdfium: None) -> None:
    assert not pdfium.is_there()
    with pytest.raises(MachineFault, match="le paquet pypdfium2 manque sur cette machine") as fault:
        pdfium.printed(b"")
    assert fault.value.hint.endswith('-m pip install "pypdfium2==5.15.2"')


def test_the_version_is_the_one_that_is_locked() -> None:
    assert f'pages = ["{pdfium.REQUIREMENT}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    locked = (ROOT / "requirements/dev.txt").read_text(encoding="utf-8")
    assert f"\n{pdfium.REQUIREMENT} \\\n    --hash=sha256:" in locked
    assert pdfium.program() == pdfium.REQUIREMENT.replace("==", " ")

"""The letterheads of the example communes: what the script makes of the arms in docs/exemples, and no word."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace

from actgen.atelier.goldens.look.pdfium import printed
from actgen.core.project import Project
from actgen.document.model import Act
from actgen.document.paragraphs import pictures, texts
from actgen.ooxml.pictures.reading import read_picture
from actgen.pipeline import render_acts
from actgen.writers import pdf
from scripts.build_papers import ARMS, DRAWN, HEIGHT, WIDTH, paper
from tests.conftest import COMMUNES, ROOT
from tests.sizes import one_of

PROJECT = Project(ROOT)
SLUGS = tuple(ARMS)


@cache
def acts_of(slug: str) -> tuple[Act, ...]:
    """All acts of a commune, as its letterhead makes them."""
    return tuple(one.act for one in render_acts(PROJECT, slug, "dossier", ["txt"]))


def places(act: Act) -> list[list[tuple[str, float, float]]]:
    """The texts of each page and where they stand."""
    pages = printed(pdf.write_act(act)).pages
    return [[(text.words, round(text.left, 1), round(text.baseline, 1)) for text in page.texts] for page in pages]


@pytest.mark.parametrize("slug", SLUGS)
def test_each_letterhead_is_what_the_script_makes(slug: str) -> None:
    assert PROJECT.letterhead_file(slug).read_bytes() == paper(slug)


def test_the_communes_of_an_academy_whose_templates_have_no_header_have_one() -> None:
    assert PROJECT.letterheads() == sorted({*COMMUNES} - {"ozoir-la-ferriere"}) == sorted(SLUGS)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_points_of_arms_have_the_proportions_of_their_drawing_and_of_their_frame(slug: str) -> None:
    found = [
        read_picture(DRAWN.joinpath(name).read_bytes(), name) for name in (f"blason-{slug}.svg", f"blason-{slug}.png")
    ]
    assert {round(one.width / one.height, 3) for one in found} == {round(WIDTH / HEIGHT, 3)}


@pytest.mark.parametrize("slug", one_of(SLUGS))
def test_every_act_of_the_commune_shows_its_arms_on_its_first_page_and_says_nothing_more(slug: str) -> None:
    for act in acts_of(slug):
        (sheet,) = act.sheets
        assert sheet.first is not None
        assert [one.alternative for one in pictures(sheet.first.header)] == [ARMS[slug]]
        assert "".join(texts(sheet.first.header)) == ""
        assert (sheet.usual.header, sheet.first.footer) == ((), sheet.usual.footer)


@pytest.mark.parametrize("slug", one_of(SLUGS))
def test_no_text_of_an_act_moves_for_the_arms(slug: str) -> None:
    for act in acts_of(slug):
        assert places(act) == places(replace(act, sheets=()))

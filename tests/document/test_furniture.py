"""The pages that a Word file asks for, where they are not those of the house."""

from __future__ import annotations

from msgspec.structs import replace

from actgen.document.furniture import furniture_of
from actgen.ooxml.packing.package import MAIN_PART, read_package
from actgen.ooxml.sections import PageShape
from tests.word.making import LANDSCAPE, NO_FOOT, PAGE, Made, p


def shape_of(section: str) -> PageShape:
    package = read_package(Made(p("Un."), section=section).docx(), "t.docx")
    (pages,) = furniture_of(package, package.xml(MAIN_PART)).pages
    return pages.shape


def test_pages_of_the_house_have_no_shape_of_their_own() -> None:
    assert shape_of(PAGE) == PageShape()


def test_the_distance_of_headers_with_which_word_begins_is_that_of_the_house() -> None:
    assert shape_of(NO_FOOT + 'w:header="708" w:footer="708"/>') == PageShape()


def test_a_header_nearer_to_the_edge_is_all_that_is_said_of_pages_of_the_house() -> None:
    shape = shape_of(NO_FOOT + 'w:header="283" w:footer="567"/>')
    assert replace(shape, edges=()) == PageShape()
    assert shape.edges == (283 / 20, 567 / 20)


def test_a_page_of_another_size_says_its_margins_too() -> None:
    shape = shape_of(LANDSCAPE)
    assert (shape.width > shape.height, len(shape.margins), shape.edges) == (True, 4, ())

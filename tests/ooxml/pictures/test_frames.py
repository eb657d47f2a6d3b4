"""The frame of a picture as Word writes it: its size, its words, where it stands."""

from __future__ import annotations

import pytest

from actgen.ooxml.pictures.frames import ALONE, BESIDE, IN_LINE, OVER, DrawnPicture, picture_in, properties_of
from actgen.ooxml.xml import Element, parse, w
from tests.document.parts import W
from tests.pictures import anchored, inline

ACROSS = '<wp:positionH relativeFrom="{0}"><wp:align>right</wp:align></wp:positionH>'


def drawing(run: str) -> Element:
    related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return next(parse(f"<w:p {W} {related}>{run}</w:p>".encode()).iter(w("drawing")))


def drawn(run: str) -> DrawnPicture:
    found = picture_in(drawing(run))
    assert found is not None
    return found


def test_a_picture_in_the_line_has_its_size_in_points_and_its_words() -> None:
    found = drawn(inline("rId1", "Blason de la commune", size=(25.4, 12.7)))
    assert found == DrawnPicture("rId1", "", 72, 36, "Blason de la commune")
    assert found.standing == IN_LINE


def test_its_shapes_stand_beside_its_points() -> None:
    assert drawn(inline("rId1", vector="rId2")).shapes == "rId2"


def test_the_title_of_an_older_word_stands_for_its_words() -> None:
    assert drawn(inline("rId1").replace('name="Image 1"', 'name="Image 1" title="Blason"')).alternative == "Blason"


def test_an_ornament_is_marked() -> None:
    space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    mark = f'<a:extLst><d:decorative xmlns:d="{space}" val="1"/></a:extLst>'
    assert drawn(inline("rId1", more=mark)).is_ornament
    assert not drawn(inline("rId1")).is_ornament


def test_a_cropped_one_is_known() -> None:
    assert drawn(inline("rId1", crop='<a:srcRect l="10000"/>')).is_cropped
    assert not drawn(inline("rId1", crop="<a:srcRect/>")).is_cropped


@pytest.mark.parametrize(
    ("run", "standing", "place"),
    [
        (anchored("rId1"), ALONE, "left"),
        (anchored("rId1", across=ACROSS.format("margin")), ALONE, "right"),
        (anchored("rId1", across=ACROSS.format("page")), BESIDE, "right"),
        (anchored("rId1", wrap='<wp:wrapSquare wrapText="bothSides"/>'), BESIDE, "left"),
        (anchored("rId1", wrap="<wp:wrapTight/>"), BESIDE, "left"),
        (anchored("rId1", wrap="<wp:wrapNone/>"), OVER, "left"),
    ],
)
def test_a_picture_that_floats_stands_as_it_is_wrapped(run: str, standing: str, place: str) -> None:
    found = drawn(run)
    assert (found.standing, found.place) == (standing, place)


def test_other_drawings_are_no_pictures() -> None:
    assert picture_in(drawing("<w:r><w:drawing/></w:r>")) is None
    assert properties_of(drawing("<w:r><w:drawing/></w:r>")) is None


def test_what_holds_its_words_is_found() -> None:
    found = properties_of(drawing(inline("rId1", "Blason")))
    assert found is not None
    assert found.get("descr") == "Blason"

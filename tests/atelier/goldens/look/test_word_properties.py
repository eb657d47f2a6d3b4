"""What a Word file says of a look, in the words of its format."""

from __future__ import annotations

import pytest

from actgen.atelier.goldens.look.word_properties import points_of, properties_of, property_of
from actgen.ooxml.xml import Element, parse
from tests.document.parts import W


def look(inside: str) -> Element:
    return parse(f"<w:rPr {W}>{inside}</w:rPr>".encode())


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        ("<w:b/>", "b"),
        ('<w:b w:val="0"/>', "b=0"),
        ('<w:sz w:val="21"/>', "sz=10,5"),
        ('<w:color w:val="0563C1"/>', "color=0563C1"),
        ('<w:ind w:left="567" w:hanging="283"/>', "ind(hanging=14,15 left=28,35)"),
        ('<w:spacing w:line="269" w:lineRule="auto" w:after="80"/>', "spacing(after=4 line=269 lineRule=auto)"),
        ('<w:spacing w:line="240" w:lineRule="exact"/>', "spacing(line=12 lineRule=exact)"),
        ('<w:tcW w:w="4706" w:type="dxa"/>', "tcW(type=dxa w=235,3)"),
        ('<w:tcW w:w="2500" w:type="pct"/>', "tcW(type=pct w=2500)"),
        ('<w:trHeight w:val="2154"/>', "trHeight=107,7"),
        ('<w:pBdr><w:top w:val="single" w:sz="6" w:space="6"/></w:pBdr>', "pBdr(top(space=6 sz=6 val=single))"),
    ],
)
def test_a_property_is_said_with_its_lengths_in_points(xml: str, said: str) -> None:
    assert property_of(look(xml)[0]) == said


def test_what_word_writes_for_itself_is_left_out() -> None:
    assert properties_of(look('<w:b/><w:bCs/><w:szCs w:val="21"/><w:i w:rsidR="00FC693F"/>')) == "b i"
    assert properties_of(look("<w:name/><w:b/>"), but=["name"]) == "b"
    assert properties_of(None) == ""


def test_what_is_no_whole_number_stays_as_it_stands() -> None:
    assert (points_of("4706"), points_of("-20"), points_of("auto"), points_of("50%")) == ("235,3", "-1", "auto", "50%")

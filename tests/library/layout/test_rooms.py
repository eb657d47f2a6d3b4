"""The rooms around the tables of a Word file."""

from __future__ import annotations

from actgen.library import look
from actgen.library.layout.rooms import add_rooms
from actgen.ooxml.house import TABLE_STYLES
from actgen.ooxml.tables import is_room
from actgen.ooxml.xml import Element, attribute, w
from tests.ooxml.word import p, root_of, tbl, tc, tr

NAMES = {style.css: style.name for style in TABLE_STYLES}


def styled(style: str) -> str:
    return tbl(tr("a")).replace("<w:tbl>", f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>', 1)


def with_rooms(*blocks: str) -> Element:
    root = root_of(*blocks)
    add_rooms(root, NAMES)
    body = root.find(w("body"))
    assert body is not None
    return body


def kinds(body: Element) -> list[str]:
    return ["room" if is_room(one) else str(one.tag).rpartition("}")[2] for one in body if one.tag != w("sectPr")]


def height(paragraph: Element) -> float:
    spacing = paragraph.find(f"{w('pPr')}/{w('spacing')}")
    assert attribute(spacing, "lineRule") == "exact"
    return sum(float(attribute(spacing, side) or 0) for side in ("before", "after", "line")) / 20


def test_two_tables_never_touch_and_none_ends_the_text() -> None:
    body = with_rooms(p("a"), styled("tableau"), styled("tableau"))
    assert kinds(body) == ["p", "tbl", "room", "tbl", "room"]
    assert [height(one) for one in body if is_room(one)] == [look.TABLE_AFTER] * 2


def test_signatures_have_room_on_both_sides_and_stay_with_what_they_sign() -> None:
    body = with_rooms(p("a"), styled("signatures"), p("b"))
    assert kinds(body) == ["p", "room", "tbl", "room", "p"]
    above, below = (one for one in body if is_room(one))
    assert height(above) == height(below) == look.SIGNATURES_AROUND
    assert [one.find(f"{w('pPr')}/{w('keepNext')}") is not None for one in (above, below)] == [True, False]


def test_rooms_are_put_once_and_never_inside_a_table() -> None:
    root = root_of(p("a"), tbl(tr(tc("b", styled("tableau")))), p("c"))
    add_rooms(root, NAMES)
    add_rooms(root, NAMES)
    assert sum(is_room(one) for one in root.iter(w("p"))) == 1


def test_an_empty_paragraph_of_letters_that_one_reads_is_no_room() -> None:
    body = with_rooms(styled("tableau"), p(), p("a"))
    assert kinds(body) == ["tbl", "room", "p", "p"]

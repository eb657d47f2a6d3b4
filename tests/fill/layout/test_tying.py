"""What stays with what follows: the rows of a short table, the ends of a series, what is signed."""

from __future__ import annotations

from lxml import etree

from actgen.fill.layout.tying import series_of, tied
from actgen.library.layout.rooms import add_rooms
from actgen.library.look import WHOLE_ROWS, WHOLE_ROWS_UNDER_A_HEAD
from actgen.ooxml.house import PARAGRAPH_STYLES
from tests.ooxml.word import root_of

SERIES = series_of({style.css: style for style in PARAGRAPH_STYLES})
KEEP = "<w:keepNext/>"
SIGNED = '<w:tbl><w:tblPr><w:tblStyle w:val="signatures"/></w:tblPr>'


def laid_out(xml: str) -> str:
    return tied(xml, SERIES)


def p(text: str, style: str = "corps", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def table(rows: int, cell: str = "", heads: int = 0) -> str:
    held = cell or p("a", "cellule")
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{held}</w:tc></w:tr>" * heads
    return f"<w:tbl>{head}{f'<w:tr><w:tc>{held}</w:tc></w:tr>' * (rows - heads)}</w:tbl>"


def tied_rows(xml: str) -> list[int]:
    """The ranks of the rows that stay with the next, after the head row if there is any."""
    return [rank for rank, row in enumerate(laid_out(xml).split("</w:tr>")) if KEEP in row]


def kept(xml: str) -> int:
    return laid_out(xml).count(KEEP)


def test_all_rows_of_a_short_table_but_the_last_stay_with_the_next() -> None:
    assert kept(table(4)) == 3
    assert laid_out(table(2)).index(KEEP) < laid_out(table(2)).rindex("<w:tr>")


def test_a_long_table_is_cut_where_two_rows_stay_before_and_three_after() -> None:
    assert tied_rows(table(WHOLE_ROWS)) == list(range(WHOLE_ROWS - 1))
    assert tied_rows(table(WHOLE_ROWS + 1)) == [0, WHOLE_ROWS - 2, WHOLE_ROWS - 1]


def test_a_table_whose_head_the_next_page_shows_again_is_cut_sooner_and_two_rows_stay_under_the_head() -> None:
    count = WHOLE_ROWS_UNDER_A_HEAD
    assert tied_rows(table(count, heads=1)) == list(range(count - 1))
    assert tied_rows(table(count + 1, heads=1)) == [0, 1, count - 2, count - 1]
    assert tied_rows(table(count + 2, heads=2)) == [0, 1, 2, count - 1, count]


def test_a_paragraph_without_properties_and_one_that_is_tied_already_are_tied_once() -> None:
    assert kept(table(2, "<w:p><w:r><w:t>a</w:t></w:r></w:p>")) == 1
    assert kept(table(2, p("a", "cellule", KEEP))) == 2
    assert laid_out(table(2, '<w:p w:x="1"/>')) == table(2, '<w:p w:x="1"/>')


def test_two_visas_go_together_at_both_ends_and_two_elements_at_the_foot() -> None:
    for style, letters in (("visa", ["a", "c"]), ("considerant", ["a", "c"]), ("element", ["c"]), ("corps", [])):
        xml = laid_out("".join(p(letter, style) for letter in "abcd"))
        assert [letter for letter in "abcd" if f"{KEEP}</w:pPr><w:r><w:t>{letter}<" in xml] == letters


def test_another_paragraph_parts_two_series_and_one_alone_is_not_tied() -> None:
    assert kept(p("a", "visa") + p("b") + p("c", "visa")) == 0
    assert kept(p("a", "visa") + p("b", "considerant")) == 0


def test_what_stands_above_the_room_of_signatures_stays_with_them() -> None:
    root = root_of(p("a"), "<w:p><w:r><w:t>b</w:t></w:r></w:p>", table(1).replace("<w:tbl>", SIGNED, 1), p("c"))
    add_rooms(root, {"signatures": "Signatures"})
    xml = etree.tostring(root, encoding="unicode")
    assert laid_out(xml) == xml.replace("<w:p><w:r><w:t>b<", f"<w:p><w:pPr>{KEEP}</w:pPr><w:r><w:t>b<")


def test_a_table_above_the_room_of_signatures_and_a_paragraph_that_is_tied_stay_as_they_are() -> None:
    for above in (table(1), p("a", more=KEEP)):
        root = root_of(above, table(1).replace("<w:tbl>", SIGNED, 1))
        add_rooms(root, {"signatures": "Signatures"})
        xml = etree.tostring(root, encoding="unicode")
        assert laid_out(xml) == xml

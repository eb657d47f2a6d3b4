"""A table that was read of a mould says of each act the words of this one."""

from __future__ import annotations

import pytest

from actgen.document.model import Act, Cell, Columns, Paragraph, Text
from actgen.document.paragraphs import texts
from actgen.document.word.worded import taking_words
from tests.document.word.test_plain import STYLES, read_alike
from tests.word.making import Made, p, r, tbl, tc, tr

HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"


def said(row: str) -> list[str]:
    """The words of a table of that row, read by its passages as by its whole."""
    act, _ = read_alike(Made(tbl(row, columns=2), styles=STYLES).docx())
    assert isinstance(act, Act)
    return list(texts(act.body))[1:-1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("École", "12"), ("Camus", "7 élèves")),
        (("Un", ""), ("Deux", "")),
        (("Un", "-"), ("-", "Deux")),
        (("  Un", "\u00a0: a"), ("  Deux", "\u00a0: b")),
        (("R&amp;D", "[…]"), ("A&amp;B", "]]")),
    ],
)
def test_each_act_says_its_own_words(first: tuple[str, str], second: tuple[str, str]) -> None:
    found = [said(tr(*row)) for row in (first, second, first)]
    assert found[0] == found[2]
    assert found[0] != found[1]


def test_words_in_capitals_are_those_of_each_act() -> None:
    rows = [tr(tc(p(name, style="avis")), "a") for name in ("École Camus", "École Zola")]
    assert [said(row)[0] for row in (*rows, rows[0])] == ["ÉCOLE CAMUS", "ÉCOLE ZOLA", "ÉCOLE CAMUS"]


def test_words_in_small_capitals_are_those_of_each_act() -> None:
    rows = [tr(tc(p(r(name, "<w:smallCaps/>"))), "a") for name in ("Camus", "Zola")]
    assert [said(row)[0] for row in (*rows, rows[0])] == ["CAMUS", "ZOLA", "CAMUS"]


def test_a_hyphen_that_cuts_no_name_is_read_as_the_words_of_each_act_ask() -> None:
    pairs = (("Marie", "Ange"), ("avant", "hier"), ("A4", "3"), ("Saint", "Géréon"))
    rows = [tr(tc(p(one, HYPHEN, other)), "a") for one, other in pairs]
    first = [said(row)[0] for row in rows]
    assert first == ["Marie-Ange", "avant\u2011hier", "A4\u20113", "Saint-Géréon"]
    assert first[::-1] == [said(row)[0] for row in rows[::-1]]


def test_a_heading_in_a_cell_has_the_number_that_its_words_give_it() -> None:
    rows = [tr(tc(p(f"Article {number} – Objet", style="article")), "a") for number in (1, 2)]
    assert [said(row)[0] for row in (*rows, rows[0])] == [f"Article {number} – Objet" for number in (1, 2, 1)]


def test_the_items_of_a_list_in_a_cell_are_those_of_each_act() -> None:
    rows = [tr(tc(p(one, style="element") + p("fin", style="element")), "a") for one in ("un", "deux")]
    assert [said(row)[:2] for row in (*rows, rows[0])] == [["un", "fin"], ["deux", "fin"], ["un", "fin"]]


def test_what_has_the_same_words_as_the_last_time_is_the_same_object() -> None:
    signs = [Text(chr(0xE000 + rank), strong=True) for rank in range(2)]
    table = Columns(((Cell((Paragraph("corps", (signs[0],)),)), Cell((Paragraph("corps", (signs[1],)),))),))
    making = taking_words(table)
    first, second, third = (making(["un", word]) for word in ("deux", "trois", "trois"))
    assert second.rows[0][0] is first.rows[0][0]
    assert second.rows[0][1] != first.rows[0][1]
    assert third is second
    assert [*texts([second])] == ["un", "trois"]


def test_what_has_no_word_is_the_object_that_was_read() -> None:
    table = Columns(((Cell((Paragraph("corps", (Text("Un."),)),)),),))
    assert taking_words(table)(["deux"]) is table

"""The lines of a text and the ends that they have."""

from __future__ import annotations

from actgen.atelier.rewriting.rows import Change, rows_in, spliced


def test_the_text_is_given_back_with_each_end_of_a_line() -> None:
    assert rows_in("a\r\nb\nc").text == "a\r\nb\nc"


def test_a_line_added_at_the_end_of_a_text_without_a_last_break_stands_alone() -> None:
    assert rows_in("a\nb").changed(Change(2, 2, ("c",))).text == "a\nb\nc"


def test_the_last_line_can_go() -> None:
    assert rows_in("a\nb").changed(Change(1, 2, ())).text == "a"


def test_words_are_replaced_over_several_lines() -> None:
    assert spliced(["a: x", "  y # z"], (0, 3), (1, 3), "N") == Change(0, 2, ("a: N # z",))

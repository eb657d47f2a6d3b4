"""The words that open a tag, and what is said of any other."""

from __future__ import annotations

from actgen.fill.tag_words import WORDS, unknown_word


def test_a_mistyped_word_offers_the_right_one() -> None:
    assert "else" in unknown_word("esle").hint


def test_any_other_word_is_named() -> None:
    said = unknown_word("macro")
    assert "macro" in said.message
    assert said.hint
    assert "macro" not in WORDS

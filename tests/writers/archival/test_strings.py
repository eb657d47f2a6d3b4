"""Texts as a PDF holds them."""

from __future__ import annotations

from actgen.writers.archival.strings import text_string


def test_a_plain_text_is_written_as_it_is_with_its_brackets_marked() -> None:
    assert text_string(r"un (deux) \ trois") == rb"(un \(deux\) \\ trois)"


def test_any_other_text_is_written_in_utf_16() -> None:
    assert text_string("é€") == b"<FEFF00E920AC>"

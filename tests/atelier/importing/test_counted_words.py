"""The words of a text as they are counted."""

from __future__ import annotations

import pytest

from actgen.atelier.importing.counted_words import counted_words


@pytest.mark.parametrize(
    ("text", "words"),
    [("Le maire signe.", ["le", "maire", "signe"]), ("Cha\u0302teau", ["château"]), ("a\u00adb", ["ab"]), (" – ", [])],
)
def test_words_are_counted_whatever_their_typography(text: str, words: list[str]) -> None:
    assert counted_words(text) == words

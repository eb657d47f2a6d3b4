"""A number said twice, in words and in figures."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.readers.said_twice import said_once


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("trois (3) ans", "trois ans"),
        ("90 000 (quatre-vingt-dix mille) euros", "90 000 euros"),
        ("trois ans", "trois ans"),
        ("Nantes (44)", "Nantes (44)"),
    ],
)
def test_the_brackets_that_repeat_a_number_go(text: str, once: str) -> None:
    assert said_once(text) == once


def test_two_numbers_are_refused() -> None:
    with pytest.raises(WordingError, match="4"):
        said_once("trois (4) ans")

"""What is nearly a value is refused with what keeps it from being read."""

from __future__ import annotations

import pytest

from actgen.french.readers.unfinished import unfinished_value


@pytest.mark.parametrize("text", ["-50 €", "€ 40", "12 345,60", "8h5"])
def test_what_lacks_is_told(text: str) -> None:
    refusal = unfinished_value(text)
    assert refusal is not None
    assert refusal.message
    assert refusal.hint


@pytest.mark.parametrize("text", ["50 €", "la commune"])
def test_any_other_text_is_left_alone(text: str) -> None:
    assert unfinished_value(text) is None

"""Enumerations."""

from __future__ import annotations

import pytest

from actgen.french.lists import enumerate_in_french


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A et B"),
        (["A", "B", "C"], "A, B et C"),
        (["A", "B", "C", "D"], "A, B, C et D"),
    ],
)
def test_the_conjunction_comes_before_the_last_item_only(items: list[str], text: str) -> None:
    assert enumerate_in_french(items) == text


def test_the_conjunction_can_be_another() -> None:
    assert enumerate_in_french(["A", "B", "C"], "ou") == "A, B ou C"


def test_any_iterable_will_do() -> None:
    assert enumerate_in_french(letter for letter in "AB") == "A et B"

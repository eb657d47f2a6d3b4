"""The number of an act as its transmission writes it."""

from __future__ import annotations

import pytest

from actgen.france.reading_dossiers.act_number import is_same_number, strange_signs, transmitted


@pytest.mark.parametrize(
    ("number", "sent"), [("2025-132", "2025_132"), ("délib 12/a", "DELIB_12_A"), ("_13_", "13"), ("n°13", "N13")]
)
def test_what_separates_becomes_one_underscore(number: str, sent: str) -> None:
    assert transmitted(number) == sent


def test_the_signs_that_do_not_pass_are_told_once() -> None:
    assert strange_signs("2025-132") == ()
    assert strange_signs("n°13°é") == ("°", "é")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("13", "2021_13", True),
        ("2025-132", "2025132", True),
        ("013", "13", True),
        ("13", "14", False),
        ("A", "a", True),
    ],
)
def test_one_number_may_have_a_year_of_its_own(one: str, other: str, same: bool) -> None:
    assert is_same_number(one, other) is same

"""Which kinds of values compare and calculate with each other."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.expressions.kinds import Family, calculated, comparable, family_of, family_of_kind, said_of_kind

DATE, NUMBER, TEXT = family_of(date(2025, 12, 15)), family_of(3), family_of("a")


def test_the_family_of_a_value_is_that_of_its_type() -> None:
    assert DATE is Family.DATE is family_of_kind("date")
    assert family_of_kind("montant") is NUMBER


@pytest.mark.parametrize(
    ("sign", "left", "right", "given"),
    [
        ("-", DATE, DATE, NUMBER),
        ("+", DATE, NUMBER, DATE),
        ("*", NUMBER, NUMBER, NUMBER),
        ("+", DATE, DATE, None),
        ("+", TEXT, NUMBER, None),
    ],
)
def test_a_calculation_gives_a_family_or_means_nothing(
    sign: str, left: Family, right: Family, given: Family | None
) -> None:
    assert calculated(sign, left, right) is given


def test_two_of_one_family_compare() -> None:
    assert comparable("<", DATE, DATE)
    assert not comparable("<", DATE, NUMBER)


def test_a_sentence_names_a_kind_with_its_article() -> None:
    assert said_of_kind("montant") == "un montant"

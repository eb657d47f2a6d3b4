"""The bounds of a value, and how many elements a list has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

import pytest
from pydantic import TypeAdapter

from actgen.french.amounts import amount_figures, number_figures
from actgen.french.dates import date_long
from actgen.values.bounds import Between, Counted
from tests.values.hands import read, refused

COUNT = Annotated[int, Between(number_figures, 0, 2000)]
AMOUNT = Annotated[Decimal, Between(amount_figures, Decimal(10), Decimal("23000.50"))]
DAY = Annotated[date, Between(date_long, date(2020, 3, 1), date(2026, 12, 31))]
NAMES = Annotated[tuple[str, ...], Counted(2, 3)]


def test_a_value_on_a_bound_is_taken() -> None:
    assert [read(COUNT, number) for number in (0, 2000)] == [0, 2000]
    assert read(DAY, date(2020, 3, 1)) == date(2020, 3, 1)


def test_a_value_beyond_a_bound_is_told_both() -> None:
    assert refused(COUNT, -5) == ("−5 est négatif.", "Écrivez 0 ou plus.")
    assert refused(COUNT, 11600) == (
        "11\u202f600 est plus que le maximum, 2\u202f000.",
        "Écrivez 2\u202f000 ou moins.",
    )
    assert refused(AMOUNT, Decimal(5)) == (
        "5\u00a0€ est moins que le minimum, 10\u00a0€.",
        "Écrivez 10\u00a0€ ou plus.",
    )


def test_a_day_beyond_a_bound_is_told_as_a_day() -> None:
    assert refused(DAY, date(2020, 1, 1)) == (
        "Le 1er\u00a0janvier 2020 vient avant le premier jour admis, le 1er\u00a0mars 2020.",
        "Écrivez le 1er\u00a0mars 2020, ou un jour qui le suit.",
    )
    assert refused(DAY, date(2027, 1, 2)) == (
        "Le 2\u00a0janvier 2027 vient après le dernier jour admis, le 31\u00a0décembre 2026.",
        "Écrivez le 31\u00a0décembre 2026, ou un jour qui le précède.",
    )


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            ["a"],
            "Il faut au moins 2 éléments, et il y en a 1.",
            "Ajoutez une ligne qui commence par un tiret.",
        ),
        (
            [],
            "Il faut au moins 2 éléments, et il n’y en a aucun.",
            "Ajoutez une ligne qui commence par un tiret.",
        ),
        (["a"] * 5, "Il faut au plus 3 éléments, et il y en a 5.", "Supprimez les éléments de trop."),
    ],
)
def test_a_list_is_counted(typed: list[str], message: str, hint: str) -> None:
    assert refused(NAMES, typed) == (message, hint)
    assert read(NAMES, ["a", "b"]) == ("a", "b")


def test_an_editor_knows_the_bounds_of_a_number_and_of_a_list() -> None:
    assert TypeAdapter(AMOUNT).json_schema().items() >= {"minimum": 10, "maximum": 23000.5}.items()
    assert TypeAdapter(NAMES).json_schema().items() >= {"minItems": 2, "maxItems": 3}.items()
    assert "minimum" not in TypeAdapter(DAY).json_schema()

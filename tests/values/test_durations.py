"""A length of time, with its unit."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from actgen.french.durations import Duration
from actgen.values.durations import Duree
from tests.values.hands import read, refused


@pytest.mark.parametrize(
    ("typed", "duration"),
    [
        ("3 ans", Duration(years=3)),
        ("18 mois", Duration(months=18)),
        ("trois ans", Duration(years=3)),
        ("1 mois et 15 jours", Duration(months=1, days=15)),
        ("2 h 30", Duration(hours=2, minutes=30)),
        ("6 semaines", Duration(weeks=6)),
    ],
)
def test_a_duration_stays_in_the_units_in_which_it_was_typed(typed: str, duration: Duration) -> None:
    assert read(Duree, typed) == duration
    assert read(Duree, TypeAdapter(Duree).dump_python(duration)) == duration


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "36",
            "Il manque à la durée «\u00a036\u00a0» son unité.",
            "Écrivez 36\u00a0ans, 36\u00a0mois ou 36\u00a0jours.",
        ),
        (
            "longtemps",
            "Le texte «\u00a0longtemps\u00a0» n’est pas une durée.",
            "Tapez une durée\u00a0: 3\u00a0ans, 1\u00a0mois et 15\u00a0jours, 2\u00a0h\u00a030.",
        ),
    ],
)
def test_a_duration_that_is_none_says_why(typed: str, message: str, hint: str) -> None:
    assert refused(Duree, typed) == (message, hint)

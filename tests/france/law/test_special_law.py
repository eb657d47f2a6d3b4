"""Where and when other rules hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from actgen.france.law.special_law import in_alsace_moselle, in_health_emergency, may_be_first_sitting
from actgen.kinds.dossier import Dossier


@pytest.mark.parametrize(("insee", "local"), [("57463", True), ("67482", True), ("68066", True), ("44003", False)])
def test_alsace_moselle_is_three_departements(insee: str, local: bool, sheet: Callable[..., Dossier]) -> None:
    assert in_alsace_moselle(sheet(('insee: "44003"', f'insee: "{insee}"')).fiche) is local


@pytest.mark.parametrize(
    ("day", "eased"),
    [
        (date(2020, 3, 23), False),
        (date(2020, 3, 24), True),
        (date(2020, 8, 31), False),
        (date(2021, 9, 30), True),
        (date(2021, 10, 27), False),
        (date(2021, 12, 16), True),
        (date(2022, 7, 31), True),
        (date(2022, 8, 1), False),
    ],
)
def test_the_rules_were_eased_during_the_epidemic(day: date, eased: bool) -> None:
    assert in_health_emergency(day) is eased


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2014, 3, 27), False),
        (date(2014, 3, 28), True),
        (date(2020, 3, 20), False),
        (date(2020, 5, 23), True),
        (date(2020, 7, 5), True),
        (date(2026, 3, 20), True),
        (date(2026, 3, 29), True),
        (date(2026, 3, 30), False),
    ],
)
def test_new_councils_first_meet_from_friday_to_sunday(day: date, first: bool) -> None:
    assert may_be_first_sitting(day) is first

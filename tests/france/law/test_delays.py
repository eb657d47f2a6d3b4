"""How long before a sitting its members are convened."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.law import delays
from tests.france.building import dossier_of, of_commune

DAY = date(2025, 12, 15)


@pytest.mark.parametrize(
    ("sent", "days"), [(date(2025, 12, 9), 5), (date(2025, 12, 14), 0), (DAY, 0), (date(2025, 12, 20), 0)]
)
def test_neither_the_day_of_sending_nor_that_of_the_sitting_is_a_clear_day(sent: date, days: int) -> None:
    assert delays.clear_days(sent, DAY) == days


def test_the_delays_are_those_of_the_code() -> None:
    assert delays.clear_days_needed(DAY, large=False) == 3
    assert delays.clear_days_needed(DAY, large=True) == 5
    assert delays.days_after_failed_sitting(DAY) == 3
    assert delays.large_from(DAY) == 3500


def test_a_large_commune_of_alsace_moselle_follows_the_delay_of_the_others() -> None:
    ancenis = dossier_of("ancenis-saint-gereon")
    assert delays.is_large(ancenis.fiche, DAY)
    assert not delays.follows_local_delay(of_commune(ancenis, "67482").fiche, DAY)

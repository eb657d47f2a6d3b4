"""The words that a number counts."""

from __future__ import annotations

from actgen.french.correcting.units import UNITS


def test_units_are_of_time_of_money_of_what_is_counted_and_measured() -> None:
    assert {"mois", "euros", "élèves", "voix"} <= UNITS


def test_each_is_one_word_in_small_letters_or_an_abbreviation() -> None:
    assert [unit for unit in UNITS if " " in unit or not unit] == []

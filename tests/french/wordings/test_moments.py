"""A day and a time of that day."""

from __future__ import annotations

from datetime import date, time

from actgen.french.capitals import Capitals
from actgen.french.wordings.moments import moment_in_words, moment_long

DAY, MOMENT = date(2025, 12, 15), time(19)


def test_the_preposition_takes_a_capital_only_among_capitals() -> None:
    assert " à " in moment_in_words(DAY, MOMENT, capitals=Capitals.EACH_WORD)
    assert " À " in moment_in_words(DAY, MOMENT, capitals=Capitals.ALL)


def test_a_moment_at_length_may_have_its_weekday() -> None:
    assert moment_long(DAY, MOMENT) == "15\u00a0décembre 2025 à 19\u00a0h"
    assert moment_long(DAY, MOMENT, weekday=True) == "lundi 15\u00a0décembre 2025 à 19\u00a0h"

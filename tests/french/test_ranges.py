"""From one day to another, from one time to another."""

from __future__ import annotations

from datetime import date, time

import pytest

from actgen.core.errors import WordingError
from actgen.french.ranges import date_range_in_words, date_range_long, time_range_in_words, time_range_spaced

FIRST, LAST = date(2025, 12, 1), date(2025, 12, 15)


def test_what_both_days_share_is_said_once() -> None:
    assert date_range_long(FIRST, LAST) == "du 1er au 15\u00a0décembre 2025"
    assert date_range_long(date(2024, 12, 1), LAST) == "du 1er\u00a0décembre 2024 au 15\u00a0décembre 2025"


def test_one_day_is_no_range() -> None:
    assert date_range_long(LAST, LAST, weekday=True) == "le lundi 15\u00a0décembre 2025"
    assert date_range_in_words(LAST, LAST) == "le quinze décembre deux mille vingt-cinq"


def test_a_range_that_goes_back_is_refused() -> None:
    for write in (date_range_long, date_range_in_words):
        with pytest.raises(WordingError) as refusal:
            write(LAST, FIRST)
        assert refusal.value.message == "Le 1er\u00a0décembre 2025 vient avant le 15\u00a0décembre 2025."


def test_a_range_of_times_may_pass_midnight_but_not_stand_still() -> None:
    assert time_range_spaced(time(22), time(6)) == "de 22\u00a0h à 6\u00a0h"
    for write in (time_range_spaced, time_range_in_words):
        with pytest.raises(WordingError) as refusal:
            write(time(12), time(12))
        assert refusal.value.message == "De 12\u00a0h à 12\u00a0h, il ne s’écoule rien."

"""The dates that an act states, read back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actgen.france.reading_acts.dated import dates_in
from actgen.french.capitals import Capitals
from actgen.french.dates import (
    date_figures,
    date_in_words,
    date_long,
    date_stamp,
    date_with_weekday,
    day_and_month_in_words,
    day_of_month_in_words,
    year_in_words,
)
from actgen.french.numbers import Hyphens
from actgen.rules.folding import fold


def test_every_date_that_an_act_may_write_is_read_back() -> None:
    for offset in range(0, 3000, 7):
        day = date(2019, 12, 31) + timedelta(days=offset)
        written = [
            date_long(day),
            date_with_weekday(day).upper(),
            date_stamp(day),
            date_figures(day),
            date_figures(day, "-"),
            date_in_words(day),
            date_in_words(day, weekday=True, mil=True, hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD),
            f"L’an {year_in_words(day.year)}, le {day_of_month_in_words(day)} à neuf heures",
            f"L’an {year_in_words(day.year, mil=True)}, le {day_and_month_in_words(day)}",
        ]
        for text in written:
            found = dates_in(fold(text))
            assert [one.day for one in found] == [day], text
            assert dates_in(f"{fold(text)} ; 3/4/2021")[:-1] == found, text


@pytest.mark.parametrize("text", ["2025-132", "99_DE-077-20250630", "044-214400368-20211222-13-DE", "11/2025", "20h11"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert list(dates_in(fold(text))) == []


@pytest.mark.parametrize("text", ["du15/12/2025", "n°15-12-2025", "vingt-15/12/2025", "du_15-12-2025"])
def test_a_slashed_date_may_stand_right_behind_a_letter(text: str) -> None:
    assert [found.day for found in dates_in(fold(text))] == ([] if "vingt-" in text else [date(2025, 12, 15)])


@pytest.mark.parametrize(
    "text",
    [
        "an 2026, le 3 janv.15 mars 2027",
        "15 mars 2027",
        "an 2026 le 5 mai, 6 mai 2026",
        "-5 mai 2026 trente-deux mai 2026 œ5 mai 2026 _5 mai 2026",
        "(1er mai 2026)l'an 2026 le 2 oct.premier juin deux mil vingt-six",
    ],
)
def test_dates_are_the_same_whether_another_is_slashed_or_not(text: str) -> None:
    assert dates_in(f"{text} ; 3/4/2021")[:-1] == dates_in(text) != ()


def test_a_day_that_no_calendar_has_is_told_as_such() -> None:
    assert [found.day for found in dates_in("le 31 juin 2025")] == [None]

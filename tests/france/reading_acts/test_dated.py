"""The dates that an act states, read back."""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from types import FrameType
from typing import Any

import pytest

from actgen.france.reading_acts.dated import (
    Dated,
    date_at,
    dates_in,
    in_figures,
    may_be_dated,
    says,
    year_first,
)
from actgen.french.capitals import Capitals
from actgen.french.dates import (
    MONTHS,
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
    assert [found.day for found in dates_in("le 3 juin dix milliards")] == [None]


def _openings() -> list[str]:
    """Openings of every kind, of two days, and of words that look like dates or like their months."""
    days = (date(2026, 4, 15), date(2026, 4, 7), date(2027, 5, 1))
    parts = [
        *(date_long(day) for day in days),
        *(f"l’an {year_in_words(day.year)}, le {day_and_month_in_words(day)}" for day in days),
        *(f"l’an {day.year} et le {day_of_month_in_words(day)}" for day in days),
        *(date_figures(day) for day in days),
        *(date_figures(day, "-") for day in days),
        *("l’an 2026, le 3 janv.", "le 3 mai", "2026", "Jean MARTIN, maire", "la mairie de Mars", "le 3 mai l’an 2026"),
        *("15", "vingt", "an 2026, le ", "_", "du mois d’", "premier mai, deux mil", "3 déc. 2026", "avril ", "l’an "),
    ]
    glue = ["", " ", ", ", "'", "-", "dûment convoqué le ", "lan ", " et "]
    rolled = random.Random(7)
    return [
        fold("".join(one for _ in range(rolled.randint(1, 4)) for one in (rolled.choice(glue), rolled.choice(parts))))
        for _ in range(20_000)
    ]


def test_a_text_is_not_read_for_dates_only_where_it_has_none() -> None:
    openings = _openings()
    assert [text for text in openings if dates_in(text) and not may_be_dated(text)] == []
    assert sum(not may_be_dated(text) for text in openings) > 1_000


def test_a_date_of_each_month_is_seen() -> None:
    texts = [f"réuni le 3 {month}{sign} 2026" for month in MONTHS for sign in ("", ",")]
    assert [text for text in texts if not may_be_dated(fold(text))] == []


def test_a_day_is_found_in_figures_only_where_it_is_one_of_the_dates() -> None:
    day = date(2026, 4, 15)
    assert [text for text in _openings() if says(text, day) != any(one.day == day for one in dates_in(text))] == []


def test_a_day_after_its_year_is_parted_from_a_text_only_where_it_is_the_first_date() -> None:
    day, parted = date(2026, 4, 15), 0
    for text in _openings():
        if found := year_first(text, day):
            before, after = found
            first = dates_in(text)[0] if not may_be_dated(before) else None
            assert first is None or (first.day, first.start, first.end) == (day, len(before), len(text) - len(after))
            parted += first is not None
    assert parted > 500


def test_a_day_is_written_in_figures_as_it_is_read() -> None:
    for offset in range(800):
        day = date(2025, 12, 31) + timedelta(days=offset)
        written = in_figures(day)
        assert written == fold(date_long(day))
        assert date_at(f"du {written}1", 3) == Dated(day, 3, 3 + len(written))


def test_a_date_that_stands_far_behind_is_not_sought_again_for_each_before_it() -> None:
    sought: list[str] = []

    def note(_: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ == "search":
            sought.append(event)

    sys.setprofile(note)
    try:
        found = dates_in("12/03/2025 " * 500 + "et le 3 mars 2025")
    finally:
        sys.setprofile(None)
    assert len(found) == 501
    assert len(sought) < 520

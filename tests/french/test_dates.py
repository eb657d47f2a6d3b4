"""Dates in words, at length, in figures and as a stamp."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actgen.core.errors import WordingError
from actgen.french.capitals import Capitals
from actgen.french.dates import (
    MONTHS,
    date_figures,
    date_in_words,
    date_long,
    date_stamp,
    date_with_weekday,
    day_of_month_in_words,
    month_and_year,
    year_in_words,
)
from actgen.french.numbers import Hyphens

DECEMBER_15 = date(2025, 12, 15)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 12, 15), "quinze décembre deux mille vingt-cinq"),
        (date(2025, 6, 2), "deux juin deux mille vingt-cinq"),
        (date(2021, 8, 21), "vingt et un août deux mille vingt et un"),
        (date(2020, 2, 29), "vingt-neuf février deux mille vingt"),
        (date(1999, 12, 31), "trente et un décembre mille neuf cent quatre-vingt-dix-neuf"),
        (date(1980, 5, 30), "trente mai mille neuf cent quatre-vingt"),
        (date(2000, 1, 17), "dix-sept janvier deux mille"),
    ],
)
def test_a_date_in_words(day: date, words: str) -> None:
    assert date_in_words(day) == words


def test_the_first_of_a_month_is_ordinal() -> None:
    assert date_in_words(date(2025, 6, 1)) == "premier juin deux mille vingt-cinq"
    assert date_long(date(2025, 12, 1)) == "1er\u00a0décembre 2025"
    assert day_of_month_in_words(date(2025, 3, 1)) == "premier du mois de mars"


def test_a_date_in_words_takes_every_option_of_a_signed_act() -> None:
    words = date_in_words(DECEMBER_15, weekday=True, mil=True, hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD)
    assert words == "Lundi Quinze Décembre Deux Mil Vingt Cinq"


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        (date(2025, 12, 15), "lundi"),
        (date(2025, 12, 16), "mardi"),
        (date(2025, 12, 17), "mercredi"),
        (date(2025, 12, 18), "jeudi"),
        (date(2025, 12, 19), "vendredi"),
        (date(2025, 12, 20), "samedi"),
        (date(2025, 12, 21), "dimanche"),
    ],
)
def test_the_weekday_comes_first(day: date, weekday: str) -> None:
    assert date_in_words(day, weekday=True).split()[0] == weekday
    assert date_with_weekday(day) == f"{weekday} {day.day}\u00a0décembre 2025"


def test_the_1990_spelling_ties_the_day_and_the_year_apart() -> None:
    words = date_in_words(date(2021, 1, 31), hyphens=Hyphens.REFORM_1990)
    assert words == "trente-et-un janvier deux-mille-vingt-et-un"


def test_all_capitals_keep_accents() -> None:
    assert date_in_words(DECEMBER_15, capitals=Capitals.ALL) == "QUINZE DÉCEMBRE DEUX MILLE VINGT-CINQ"


@pytest.mark.parametrize(
    ("month", "words"),
    [
        (1, "de janvier"),
        (2, "de février"),
        (3, "de mars"),
        (4, "d’avril"),
        (5, "de mai"),
        (6, "de juin"),
        (7, "de juillet"),
        (8, "d’août"),
        (9, "de septembre"),
        (10, "d’octobre"),
        (11, "de novembre"),
        (12, "de décembre"),
    ],
)
def test_the_month_elides_before_a_vowel(month: int, words: str) -> None:
    assert day_of_month_in_words(date(2025, month, 27)) == f"vingt-sept du mois {words}"


def test_the_day_of_the_month_takes_hyphens_and_capitals() -> None:
    words = day_of_month_in_words(date(2025, 10, 27), hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD)
    assert words == "Vingt Sept Du Mois D’Octobre"


def test_a_year_in_words_takes_every_option() -> None:
    assert year_in_words(2025) == "deux mille vingt-cinq"
    assert year_in_words(2025, mil=True) == "deux mil vingt-cinq"
    assert year_in_words(2025, mil=True, hyphens=Hyphens.REFORM_1990) == "deux-mil-vingt-cinq"
    assert year_in_words(2025, hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD) == "Deux Mille Vingt Cinq"


@pytest.mark.parametrize(
    ("day", "stamp"),
    [
        (date(2026, 1, 5), "05 JAN. 2026"),
        (date(2026, 2, 28), "28 FEV. 2026"),
        (date(2026, 3, 1), "01 MARS 2026"),
        (date(2026, 4, 10), "10 AVR. 2026"),
        (date(2026, 5, 11), "11 MAI 2026"),
        (date(2026, 6, 12), "12 JUIN 2026"),
        (date(2026, 7, 13), "13 JUIL. 2026"),
        (date(2026, 8, 14), "14 AOUT 2026"),
        (date(2026, 9, 15), "15 SEPT. 2026"),
        (date(2026, 10, 16), "16 OCT. 2026"),
        (date(2026, 11, 17), "17 NOV. 2026"),
        (date(2025, 12, 16), "16 DEC. 2025"),
    ],
)
def test_a_stamp_has_two_figures_and_capitals_without_accents(day: date, stamp: str) -> None:
    assert date_stamp(day) == stamp


def test_a_date_in_figures_has_the_separator_asked_for() -> None:
    assert date_figures(date(2025, 5, 30)) == "30/05/2025"
    assert date_figures(date(2021, 12, 22), "-") == "22-12-2021"


def test_a_month_and_its_year() -> None:
    assert month_and_year(2022, 9) == "septembre 2022"


@pytest.mark.parametrize("month", [0, 13])
def test_a_month_out_of_the_year_is_refused(month: int) -> None:
    with pytest.raises(WordingError) as refusal:
        month_and_year(2022, month)
    assert refusal.value.message == f"Le mois {month} n’existe pas."
    assert refusal.value.hint == "Un mois va de 1 (janvier) à 12 (décembre)."


def test_every_day_of_two_centuries_has_sound_words() -> None:
    day = date(1900, 1, 1)
    while day.year <= 2100:
        words = date_in_words(day)
        bare = date_in_words(day, weekday=True, mil=True, hyphens=Hyphens.NONE)
        assert "  " not in words
        assert words == words.strip().lower()
        assert "-" not in bare
        assert bare.split()[-1] != "mil"
        assert MONTHS[day.month - 1] in words.split()
        assert ("premier" in words) is (day.day == 1)
        assert not words.endswith(("vingts", "cents"))
        day += timedelta(days=1)

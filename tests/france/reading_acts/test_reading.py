"""What the rules read an act with: folded text, numbers and dates in words and in figures."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from actgen.france.reading_acts.dated import dates_in
from actgen.france.reading_acts.spelled import NUMBER, read_number
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
from actgen.french.numbers import Hyphens, cardinal
from actgen.rules.folding import fold


def test_a_folded_text_has_no_case_no_accent_and_one_kind_of_space() -> None:
    assert fold("L’ÉCOLE\u00a0«\u202fBéré\u202f» n°\u00a02") == "l'ecole « bere » n° 2"
    assert fold("Villeneuve\u2011la\u2011Rivière") == fold("VILLENEUVE-LA-RIVIERE")
    assert fold("Cha\u0302teau") == fold("Château") == "chateau"


def test_a_place_in_the_folded_text_is_a_place_in_the_text() -> None:
    text = "Séance du 1ᵉʳ décembre – à l’Hôtel de Ville"
    assert len(fold(text)) == len(text)
    assert text[fold(text).index("hotel") :] == "Hôtel de Ville"


@pytest.mark.parametrize("hyphens", list(Hyphens))
def test_every_number_that_an_act_may_spell_is_read_back(hyphens: Hyphens) -> None:
    for number in [*range(1, 2200), 3499, 80_000, 99_999, 200_080, 1_000_000, 2_000_081]:
        words = fold(cardinal(number, hyphens=hyphens))
        assert re.fullmatch(NUMBER, words), words
        assert read_number(words) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("11 600", 11_600), ("deux mil vingt et un", 2021), ("une", 1), ("quatre-vingts", 80)],
)
def test_a_number_is_read(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["NOM-TROIS", "ENT_ECOLE 2", "2025-132", "12/2025", "44 000-1"])
def test_the_number_in_a_name_or_in_a_reference_is_none(text: str) -> None:
    found = re.fullmatch(rf".*?({NUMBER}).*", fold(text))
    assert found is None or found[1] in ("2", "44")


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
            assert [found.day for found in dates_in(fold(text))] == [day], text


@pytest.mark.parametrize("text", ["2025-132", "99_DE-077-20250630", "044-214400368-20211222-13-DE", "11/2025", "20h11"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert list(dates_in(fold(text))) == []


def test_a_day_that_no_calendar_has_is_told_as_such() -> None:
    assert [found.day for found in dates_in("le 31 juin 2025")] == [None]

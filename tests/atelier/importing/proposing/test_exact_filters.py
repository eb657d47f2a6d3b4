"""Which filter, with which options, writes the very words of a text."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.atelier.importing.proposing.exact_filters import filter_of_day_and_month, filter_writing


def test_the_options_are_those_that_write_these_words() -> None:
    assert filter_writing("quinze décembre deux mil vingt-cinq", "date_lettres") == "date_lettres(mil=true)"
    assert filter_writing("rien de tel", "date_lettres") == ""


@pytest.mark.parametrize(
    ("words", "found"), [("12 mars", "jour_mois"), ("jeudi douze mars", "jour_mois_lettres(jour=true)")]
)
def test_a_day_and_its_month_have_their_own(words: str, found: str) -> None:
    assert filter_of_day_and_month(date(2026, 3, 12), words.replace("12 mars", "12\u00a0mars")) == found

"""Every wording of days, of times, of years."""

from __future__ import annotations

from datetime import date, time

from actgen.french.wordings import worded_days


def texts(found: object) -> list[str]:
    return [one.text for one in found]  # type: ignore[attr-defined]


def test_a_day_is_worded_in_words_and_in_figures() -> None:
    assert {"15\u00a0décembre 2025", "15/12/2025", "quinze décembre deux mille vingt-cinq"} <= set(
        texts(worded_days.of_date(date(2025, 12, 15)))
    )


def test_a_month_and_a_school_year_are_worded() -> None:
    assert "septembre 2022" in texts(worded_days.of_month(2022, 9))
    assert any("2025-2026" in text for text in texts(worded_days.of_school_year(2025)))


def test_a_time_is_worded_and_a_moment_has_two_filters() -> None:
    assert {"19\u00a0h\u00a030", "19h30"} <= set(texts(worded_days.of_time(time(19, 30))))
    assert all(one.tag.count("|") == 2 for one in worded_days.of_moment(date(2025, 12, 15), time(19, 30)) if one.tag)


def test_no_text_comes_twice_under_one_form() -> None:
    found = [(one.form, one.text) for one in worded_days.of_date_range(date(2025, 9, 1), date(2026, 7, 4))]
    assert len(found) == len(set(found)) > 1

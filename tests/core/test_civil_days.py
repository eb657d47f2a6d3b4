"""Days as delays count them."""

from __future__ import annotations

from datetime import date

from actgen.core.civil_days import is_holiday, months_after, working_day_from


def test_the_eleven_holidays_of_a_year() -> None:
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + count) for count in range(365)]
    assert [f"{day:%d/%m}" for day in days if is_holiday(day)] == [
        "01/01", "06/04", "01/05", "08/05", "14/05", "25/05", "14/07", "15/08", "01/11", "11/11", "25/12",
    ]  # fmt: skip


def test_a_month_that_is_too_short_ends_on_its_last_day() -> None:
    assert months_after(date(2025, 12, 31), 2) == date(2026, 2, 28)
    assert months_after(date(2025, 10, 31), 3) == date(2026, 1, 31)


def test_a_day_off_gives_way_to_the_next_working_day() -> None:
    assert working_day_from(date(2026, 2, 21)) == date(2026, 2, 23)  # a Saturday
    assert working_day_from(date(2026, 4, 4)) == date(2026, 4, 7)  # Easter Monday follows
    assert working_day_from(date(2025, 12, 25)) == date(2025, 12, 26)
    assert working_day_from(date(2025, 12, 24)) == date(2025, 12, 24)

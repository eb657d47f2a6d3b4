"""Days as delays count them: so many months later, working days, public holidays of the whole of France."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache

#: The holidays whose date is fixed, and the days after Easter Sunday of the others: Code du travail, art. L. 3133-1.
_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
_SATURDAY = 5
#: The years of the days that acts, sittings and manifests may have: what is computed from one stays in the calendar.
FIRST_YEAR, LAST_YEAR = 1900, 2200
#: No delay of an act is longer than a century.
MOST_MONTHS = 1200


@lru_cache(maxsize=1024)
def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def working_day_from(day: date) -> date:
    """That day, or the first one after it that is no Saturday, no Sunday and no public holiday."""
    while day.weekday() >= _SATURDAY or is_holiday(day):
        day += timedelta(days=1)
    return day


def is_holiday(day: date) -> bool:
    """True on a public holiday of the whole of France; Alsace-Moselle and overseas have others besides."""
    from dateutil.easter import easter

    return (day.month, day.day) in _FIXED or (day - easter(day.year)).days in _AFTER_EASTER

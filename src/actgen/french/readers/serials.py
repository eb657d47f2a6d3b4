"""Days and times as spreadsheets keep them in a cell: a number of days since the end of 1899, a share of a day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_ORIGIN = date(1899, 12, 30)
#: From 1927 to 2064: the numbers of five figures that a spreadsheet is likely to hold for a day.
_DAYS = range(10_000, 60_000)
_SHARE = re.compile(r"0[.,]\d{2,}")


def day_of_serial(text: str) -> date | None:
    """The day that « 46122 » is in a spreadsheet, 10 April 2026; None for what no spreadsheet would hold for a day."""
    figures = text.strip()
    is_day = len(figures) == 5 and figures.isascii() and figures.isdecimal() and int(figures) in _DAYS
    return _ORIGIN + timedelta(int(figures)) if is_day else None


def time_of_serial(text: str) -> time | None:
    """The time that « 0,8125 » is in a spreadsheet, 19:30, to the minute; None for what is no share of a day."""
    if not _SHARE.fullmatch(text.strip()):
        return None
    minutes = round(float(text.strip().replace(",", ".")) * 24 * 60)
    return (datetime.min + timedelta(minutes=minutes)).time() if minutes < 24 * 60 else None

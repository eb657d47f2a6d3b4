"""Wordings right of how many: actgen and num2words on one hand-checked table; every date and time read back."""

from __future__ import annotations

import time as clock
from datetime import date, time, timedelta
from itertools import product

from actgen.french.capitals import Capitals
from actgen.french.dates import date_in_words
from actgen.french.numbers import Hyphens
from actgen.french.reading import read_date, read_time
from actgen.french.times import time_in_words
from bench._wordings import SILENT, is_theirs_right, ours, rows, theirs

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)


def main() -> None:
    """Print both scores, then how many written dates and times are read back as what they were."""
    table = rows()
    answered = [row for row in table if theirs(row) != SILENT]
    print(f"{len(table)} wordings checked by hand")
    _score("actgen", sum(ours(row) == row.expected for row in table), len(table))
    _score("num2words", sum(is_theirs_right(row) for row in table), len(table))
    _score("num2words, where it has a function", sum(is_theirs_right(row) for row in answered), len(answered))
    print("Written in words, then read back")
    started = clock.perf_counter()
    _score("dates from 1900 to 2100, under 36 combinations of options", *_dates())
    _score("times of day, under 9 combinations of options", *_times())
    print(f"  {clock.perf_counter() - started:.0f} s")


def _score(name: str, right: int, total: int) -> None:
    print(f"  {name:<60} {right} of {total}")


def _dates() -> tuple[int, int]:
    right = total = 0
    for weekday, mil, hyphens, capitals in product((False, True), (False, True), Hyphens, Capitals):
        for offset in range((LAST - FIRST).days + 1):
            day = FIRST + timedelta(days=offset)
            words = date_in_words(day, weekday=weekday, mil=mil, hyphens=hyphens, capitals=capitals)
            right, total = right + (read_date(words) == day), total + 1
    return right, total


def _times() -> tuple[int, int]:
    right = total = 0
    for hyphens, capitals, minute in product(Hyphens, Capitals, range(24 * 60)):
        moment = time(*divmod(minute, 60))
        words = time_in_words(moment, hyphens=hyphens, capitals=capitals)
        right, total = right + (read_time(words) == moment), total + 1
    return right, total


if __name__ == "__main__":
    main()

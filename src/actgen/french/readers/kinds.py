"""The readers of all kinds of values, in the order in which they are asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.french.readers.amounts import stated_amount, stated_percentage
from actgen.french.readers.dates import stated_date, stated_date_range, stated_month, year_opening
from actgen.french.readers.durations import stated_duration, stated_school_year, stated_years
from actgen.french.readers.followed import stated_followed
from actgen.french.readers.names import stated_list, stated_name
from actgen.french.readers.numbers import count, is_said_in_numerals, number_fault, rank, roman_number, roman_rank
from actgen.french.readers.times import stated_time, stated_time_range
from actgen.french.readers.typed import passage, plain, words
from actgen.french.values import (
    AmountValue,
    DateRangeValue,
    DateValue,
    DurationValue,
    IntegerValue,
    ListValue,
    MomentValue,
    MonthValue,
    NameValue,
    OrdinalValue,
    PercentageValue,
    SchoolYearValue,
    TimeRangeValue,
    TimeValue,
    YearRangeValue,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from actgen.french.values import Value


def stated_value(text: str) -> Value | None:
    """Return what the text states, or None when no reader knows it. A time wins over a duration: « 2 h 30 ».

    Raises `WordingError` when a date, a time or a number that it states cannot be.
    """
    for read in _READERS:
        if (value := read(text)) is not None:
            return value
    return None


_AT = re.compile(r"(?P<day>.*?[^\s,]),?\s+(?:à|a\u0300|a)\s+(?P<time>.+)", re.IGNORECASE | re.DOTALL)
_ISO_MOMENT = re.compile(r"\s*(?P<day>[0-9/-]+)(?:T|\s+)(?P<time>[0-9].*)", re.IGNORECASE)
#: « L’année 2025 », « exercice 2025 »: what is counted from 1000 on is no number of years.
_OF_A_YEAR = re.compile(r"(?:l'|d')?(?:an|annee|exercice) (?P<year>[1-9][0-9]{3})")


def _moment(text: str) -> Value | None:
    found = _ISO_MOMENT.fullmatch(text) or _AT.fullmatch(text)
    day = stated_date(found["day"]) if found else None
    if found is None or day is None:
        return None
    moment = stated_time(found["time"])
    return MomentValue(day, moment) if moment is not None else None


def _date(text: str) -> Value | None:
    return None if (day := stated_date(text)) is None else DateValue(day)


def _month(text: str) -> Value | None:
    return None if (month := stated_month(text)) is None else MonthValue(*month)


def _time(text: str) -> Value | None:
    return None if (moment := stated_time(text)) is None else TimeValue(moment)


def _date_range(text: str) -> Value | None:
    return None if (days := stated_date_range(text)) is None else DateRangeValue(*days)


def _time_range(text: str) -> Value | None:
    return None if (times := stated_time_range(text)) is None else TimeRangeValue(*times)


def _school_year(text: str) -> Value | None:
    return None if (first := stated_school_year(text)) is None else SchoolYearValue(first)


def _years(text: str) -> Value | None:
    return None if (years := stated_years(text)) is None else YearRangeValue(*years)


def _amount(text: str) -> Value | None:
    return None if (amount := stated_amount(text)) is None else AmountValue(amount)


def _percentage(text: str) -> Value | None:
    return None if (rate := stated_percentage(text)) is None else PercentageValue(rate)


def _duration(text: str) -> Value | None:
    return None if (duration := stated_duration(text)) is None else DurationValue(duration)


def _ordinal(text: str) -> Value | None:
    found = rank(words(text))
    if found is None:
        found = roman_rank(text)
    return None if found is None else OrdinalValue(found)


def _integer(text: str) -> Value | None:
    """Return the number; raises `WordingError` for numerals that say none, or one too great for words."""
    said = words(text)
    if found_year := _OF_A_YEAR.fullmatch(plain(text)):
        return IntegerValue(int(found_year["year"]))
    said = said[year_opening(said) :]
    found = count(said)
    if found is None:
        found = roman_number(text)
    if found is not None:
        return IntegerValue(found)
    if is_said_in_numerals(said):
        raise number_fault(passage(text, said))
    return None


def _list(text: str) -> Value | None:
    return None if (items := stated_list(text)) is None else ListValue(items)


def _name(text: str) -> Value | None:
    return None if (name := stated_name(text)) is None else NameValue(name)


_READERS: tuple[Callable[[str], Value | None], ...] = (
    _moment, _date_range, _date, _month, _time_range, _time, _school_year, _years, _amount, _percentage, _duration,
    _ordinal, _integer, stated_followed, _list, _name,
)  # fmt: skip

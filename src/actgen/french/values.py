"""The values that a text can state, as plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from msgspec import Struct

from actgen.french.durations import Duration


class DateValue(Struct, frozen=True):
    """A date that was typed."""

    day: date


@dataclass(frozen=True, slots=True)
class MonthValue:
    """A month of a year that was typed; its text is « 2022-09 », as a file states it."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


class TimeValue(Struct, frozen=True):
    """A time of day that was typed."""

    moment: time


class MomentValue(Struct, frozen=True):
    """A date and a time of that day that were typed together."""

    day: date
    moment: time


class DateRangeValue(Struct, frozen=True):
    """Two days that were typed, from the first to the last."""

    first: date
    last: date


class TimeRangeValue(Struct, frozen=True):
    """Two times that were typed, from the first to the last."""

    first: time
    last: time


class SchoolYearValue(Struct, frozen=True):
    """A school year that was typed; `first` is the year in which it starts."""

    first: int


class YearRangeValue(Struct, frozen=True):
    """Several years that were typed, from the first to the last."""

    first: int
    last: int


class DurationValue(Struct, frozen=True):
    """A length of time that was typed."""

    duration: Duration


class IntegerValue(Struct, frozen=True):
    """A whole number that was typed."""

    number: int


class OrdinalValue(Struct, frozen=True):
    """A rank that was typed."""

    rank: int


class AmountValue(Struct, frozen=True):
    """An amount in euros that was typed."""

    amount: Decimal


class PercentageValue(Struct, frozen=True):
    """A percentage that was typed."""

    rate: Decimal


class FollowedValue(Struct, frozen=True):
    """A value with the words that say what it counts or how it holds: « 40 € TTC », « vingt et une voix ».

    `feminine` tells the gender of what is counted.
    """

    value: IntegerValue | OrdinalValue | AmountValue | DurationValue
    words: str
    feminine: bool = False


class ListValue(Struct, frozen=True):
    """A list that was typed, its elements parted by commas."""

    items: tuple[str, ...]


class NameValue(Struct, frozen=True):
    """A name that was typed, as of a commune: it begins with a capital and holds no figure."""

    name: str


Value = (
    DateValue
    | MonthValue
    | TimeValue
    | MomentValue
    | DateRangeValue
    | TimeRangeValue
    | SchoolYearValue
    | YearRangeValue
    | DurationValue
    | IntegerValue
    | OrdinalValue
    | AmountValue
    | PercentageValue
    | FollowedValue
    | ListValue
    | NameValue
)

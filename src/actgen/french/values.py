"""The values that a text can state, as plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from actgen.french.durations import Duration


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date that was typed."""

    day: date


@dataclass(frozen=True, slots=True)
class MonthValue:
    """A month of a year that was typed; its text is « 2022-09 », as a file states it."""

    year: int
    month: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day that was typed."""

    moment: time


@dataclass(frozen=True, slots=True)
class MomentValue:
    """A date and a time of that day that were typed together."""

    day: date
    moment: time


@dataclass(frozen=True, slots=True)
class DateRangeValue:
    """Two days that were typed, from the first to the last."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class TimeRangeValue:
    """Two times that were typed, from the first to the last."""

    first: time
    last: time


@dataclass(frozen=True, slots=True)
class SchoolYearValue:
    """A school year that was typed; `first` is the year in which it starts."""

    first: int


@dataclass(frozen=True, slots=True)
class YearRangeValue:
    """Several years that were typed, from the first to the last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class DurationValue:
    """A length of time that was typed."""

    duration: Duration


@dataclass(frozen=True, slots=True)
class IntegerValue:
    """A whole number that was typed."""

    number: int


@dataclass(frozen=True, slots=True)
class OrdinalValue:
    """A rank that was typed."""

    rank: int


@dataclass(frozen=True, slots=True)
class AmountValue:
    """An amount in euros that was typed."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class PercentageValue:
    """A percentage that was typed."""

    rate: Decimal


@dataclass(frozen=True, slots=True)
class FollowedValue:
    """A value with the words that say what it counts or how it holds: « 40 € TTC », « vingt et une voix ».

    `feminine` tells the gender of what is counted.
    """

    value: IntegerValue | OrdinalValue | AmountValue | DurationValue
    words: str
    feminine: bool = False


@dataclass(frozen=True, slots=True)
class ListValue:
    """A list that was typed, its elements parted by commas."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameValue:
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

"""What the words of a source state for a name that a tag reads, by the kind of its value."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from actgen.core.errors import WordingError
from actgen.french.reading import read_date, read_time, read_value
from actgen.french.values import AmountValue, IntegerValue, MonthValue, PercentageValue
from actgen.values.shape import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

#: A year with a 29 February, beside which a day and a month alone are read.
_ANY_YEAR = "2024"


def stated_values(kind: Kind | None, words: str) -> list[Any]:
    """What may be meant, as templates read values, the likeliest first; nothing where the words state no such value."""
    found: list[Any] = []
    with suppress(WordingError):
        found += _values(kind, words)
    return found


def _values(kind: Kind | None, words: str) -> Iterator[Any]:
    match kind:
        case Kind.DATE | Kind.MONTH:
            yield from _days(words)
        case Kind.TIME:
            yield read_time(words)
        case Kind.NUMBER:
            yield from _numbers(words)
        case Kind.GROUP:  # a person, with whom something agrees
            yield {"genre": "masculin", "complet": words}
            yield {"genre": "feminin", "complet": words}
        case Kind.LIST:
            items = words.replace(" et ", ", ").split(", ")
            yield items
            yield [_Whole(item) for item in items]
        case _:
            yield words


class _Whole(dict[str, str]):
    """An element of a list that the source names in one way, whichever of its names a filter takes."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def get(self, _: str, __: object = None) -> str:
        return self.words


def _days(words: str) -> Iterator[date | MonthValue]:
    """A day; a month of a year; a day and a month; a year, where another tag prints the rest."""
    for whole in (words, f"{words} {_ANY_YEAR}"):
        with suppress(WordingError):
            yield read_date(whole)
    match read_value(words):
        case MonthValue() as month:
            yield month
        case IntegerValue(year) if 1900 <= year <= 2200:
            yield date(year, 1, 1)


def _numbers(words: str) -> Iterator[int | Decimal]:
    match read_value(words):
        case IntegerValue(number):
            yield number
        case AmountValue(value) | PercentageValue(value):
            yield int(value) if value == int(value) else value

"""Exact numbers and days: what may be calculated with, within bounds, and nothing ever rounded unless it is asked."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Context, Decimal
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, Any

from actgen.core.civil_days import FIRST_YEAR, LAST_YEAR, months_after
from actgen.core.errors import WordingError

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A number that was calculated: a whole one, one with decimals, or a quotient that never ends.
Number = int | Decimal | Fraction

#: The figures of a number before its decimal point, and at most as many after it.
MOST_FIGURES = 15
_BOUND = 10**MOST_FIGURES
_STATED = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ENOUGH = Context(prec=4 * MOST_FIGURES)
_WRITTEN = frozenset({int, Decimal})
_TOO_MUCH = Decimal(_BOUND)


def exact(value: Any) -> Fraction | None:
    """The number that a value is, to calculate with; None for anything else, « oui » and « non » included."""
    match value:
        case bool():
            return None
        case int() | Decimal() if is_written_out(value):
            return Fraction(value)
        case Fraction():
            return value
        case int() | Decimal():
            raise _too_great()
        case _:
            return None


def is_written_out(value: int | Decimal) -> bool:
    """Whether it is a number to calculate with: of no more figures than those of an act, before its point and after."""
    return abs(value) < _BOUND if isinstance(value, int) else value.is_finite() and _is_short(value)


def addend(value: Any) -> Number | None:
    """The number that a value is, as it stands where that is one to calculate with; else as `stated`."""
    return value if type(value) in _WRITTEN and is_written_out(value) else stated(value)


def stated(value: Any) -> Fraction | None:
    """The same, where « 12345.60 » typed as a text is a number too."""
    return Fraction(value) if isinstance(value, str) and _STATED.fullmatch(value) else exact(value)


def settled(number: Fraction) -> Number:
    """A result as a value: whole where it is, with its decimals where they end, the quotient itself where not.

    Raises WordingError for one that has more figures than any amount of an act.
    """
    if abs(number) >= _BOUND or number.denominator > _BOUND:
        raise _too_great()
    if number.denominator == 1:
        return int(number)
    if _BOUND % number.denominator:
        return number
    scaled = number.numerator * (_BOUND // number.denominator)
    return Decimal(scaled).scaleb(-MOST_FIGURES, _ENOUGH).normalize(_ENOUGH)


def total_of(numbers: Sequence[Number]) -> Number:
    """The sum of numbers to calculate with, as `settled` gives it; WordingError as there.

    Whole numbers and decimals are exact as they stand: only beside a quotient are fractions made of them.
    """
    if not _WRITTEN.issuperset(map(type, numbers)):
        return settled(sum((Fraction(number) for number in numbers), Fraction(0)))
    written: Any = numbers
    total = reduce(_ENOUGH.add, written, Decimal(0))
    if total.copy_abs() >= _TOO_MUCH:
        raise _too_great()
    return int(total) if total == total.to_integral_value() else total.normalize(_ENOUGH)


def day_of(value: Any) -> date | None:
    """The day that a value is, « 2025-12-15 » typed as a text included; None for anything else."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def days_after(day: date, days: int) -> date:
    """So many days later, or earlier; WordingError for a day that no act can have."""
    place = day.toordinal() + _short(days)
    found = date.fromordinal(place) if 1 <= place <= date.max.toordinal() else None
    return _within(found, f"{days}\u00a0jours")


def same_day_after(day: date, months: int) -> date:
    """So many months later, or earlier, on the same day of the month or on its last; WordingError as above."""
    year = (day.year * 12 + day.month - 1 + _short(months)) // 12
    return _within(months_after(day, months) if FIRST_YEAR <= year <= LAST_YEAR else None, f"{months}\u00a0mois")


def _short(value: int) -> int:
    if abs(value) >= _BOUND:
        raise _too_great()
    return value


def _is_short(value: Decimal) -> bool:
    written = str(value)
    if len(written) <= MOST_FIGURES and "E" not in written:
        return True
    exponent = value.as_tuple().exponent
    return value.adjusted() < MOST_FIGURES and isinstance(exponent, int) and exponent >= -MOST_FIGURES


def _within(day: date | None, moved: str) -> date:
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        message = f"Décalé de {moved}, ce jour sort des années {FIRST_YEAR} à {LAST_YEAR}, celles des actes."
        raise WordingError(message, "Corrigez la date ou le délai.")
    return day


def _too_great() -> WordingError:
    message = f"Ce calcul donne un nombre de plus de {MOST_FIGURES} chiffres."
    return WordingError(message, "Vérifiez les nombres dont il part\u00a0: aucun acte n’en emploie d’aussi longs.")

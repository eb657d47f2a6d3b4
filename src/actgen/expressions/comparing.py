"""Two values compared: numbers exactly, texts in their typography, dates and times with texts that state them too."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from actgen.core.errors import WordingError
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.kinds import Family, comparable, family_of
from actgen.expressions.sentences import not_compared
from actgen.french.typography import typographic
from actgen.french.values import MonthValue
from actgen.grammar.exact import day_of, exact, is_written_out

if TYPE_CHECKING:
    from jinja2 import nodes

#: A part of an expression, and its value.
Side = tuple["nodes.Node", Any]

_SIGNS: dict[str, tuple[str, Callable[[Any, Any], bool]]] = {
    "eq": ("==", operator.eq), "ne": ("!=", operator.ne), "lt": ("<", operator.lt), "lteq": ("<=", operator.le),
    "gt": (">", operator.gt), "gteq": (">=", operator.ge),
}  # fmt: skip
_TIME = re.compile(r"\d{2}:\d{2}(?::\d{2})?", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)


def compared(node: nodes.Node, op: str, left: Side, right: Side) -> bool:
    """Whether the comparison holds; raises ExpressionFault for two values that do not compare."""
    sign, holds = _SIGNS[op]
    if _is_plain_number(left[1]) and _is_plain_number(right[1]):  # most comparisons; these two kinds compare exactly
        return holds(left[1], right[1])
    first, second = _like(left[1], right[1]), _like(right[1], left[1])
    families = family_of(first), family_of(second)
    if Family.ANY in families or not comparable(sign, *families):
        sides = [(one, str(family_of(value))) for one, value in (left, right)]
        raise ExpressionFault(*not_compared(node, sides))
    return holds(_key(first), _key(second))


def held(node: nodes.Node, sought: Side, holder: Side) -> bool:
    """Whether a list has a value, or a text another; raises ExpressionFault where nothing could be held."""
    families = family_of(sought[1]), family_of(holder[1])
    if not comparable("in", *families):
        sides = [(one, str(family_of(value))) for one, value in (sought, holder)]
        raise ExpressionFault(*not_compared(node, sides))
    if isinstance(holder[1], str):
        return typographic(sought[1]) in typographic(holder[1])
    return any(_equal(sought[1], element) for element in holder[1])


def is_like(text: str, family: Family) -> bool:
    """Whether a text states a value of that family, « 2025-12-15 » for a date."""
    match family:
        case Family.DATE:
            return day_of(text) is not None
        case Family.TIME:
            return _time(text) is not None
        case Family.MONTH:
            return bool(_MONTH.fullmatch(text))
        case _:
            return False


def _equal(left: Any, right: Any) -> bool:
    first, second = _like(left, right), _like(right, left)
    family = family_of(first)
    return family is family_of(second) and family is not Family.ANY and bool(_key(first) == _key(second))


def _like(value: Any, other: Any) -> Any:
    """A text as the date or the time that it states, where the other is one."""
    if not isinstance(value, str):
        return value
    match other:
        case date():
            found: Any = day_of(value)
        case time():
            found = _time(value)
        case MonthValue() if _MONTH.fullmatch(value):
            found = MonthValue(int(value[:4]), int(value[5:]))
        case _:
            found = None
    return value if found is None else found


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def _is_plain_number(value: Any) -> bool:
    return type(value) in (int, Decimal) and is_written_out(value)


def _key(value: Any) -> Any:
    match value:
        case str():
            return typographic(value)
        case MonthValue(year=year, month=month):
            return year, month
        case date():
            return day_of(value)
        case _:
            return value if (number := _number(value)) is None else number


def _number(value: Any) -> Fraction | None:
    try:
        return exact(value)
    except WordingError as failure:
        raise ExpressionFault(failure.message, failure.hint) from failure

"""How a typed value is read: the day of a date, an hour, an amount, as an act words them, for who typed it to check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from actgen.atelier.browser.forms.controls import Control
from actgen.core.errors import WordingError
from actgen.french.dates import date_with_weekday
from actgen.french.reading import read_act_date, read_time
from actgen.french.times import time_spaced
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from actgen.kinds.declared import DeclaredField

_READ = frozenset({Control.DATE, Control.TIME, Control.AMOUNT, Control.COMMUNE})


def read_as(typed: str, control: Control, declared: DeclaredField | None) -> str | None:
    """The value as the act words it; empty where it cannot be read, or says no more than what was typed.

    None for a control that an act words as it was typed.
    """
    if control not in _READ:
        return None
    if not typed:
        return ""
    try:
        found = _read(typed, control, declared)
    except (WordingError, FieldFault, ValidationError):
        return ""
    return "" if found == typed else found


def _read(typed: str, control: Control, declared: DeclaredField | None) -> str:
    if declared is not None and control is not Control.DATE:
        type_ = declared.spec.one.type
        value: Any = TypeAdapter(type_.annotation).validate_python(typed)
        return str(type_.shown(value))
    return date_with_weekday(read_act_date(typed)) if control is Control.DATE else time_spaced(read_time(typed))

"""What a filter accepts: a day, a time, a number, a text or a list, or a WordingError that says what it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jinja2 import Undefined

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.french.dates import month_and_year

_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_AMOUNT = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_DATE = "Appliquez-le à une date du dossier\u00a0: {{ seance.date | date_longue }}."
_TIME = "Appliquez-le à une heure du dossier\u00a0: {{ seance.heure | heure }}."
_NUMBER = "Appliquez-le à un nombre du dossier\u00a0: {{ commune.population | nombre }}."
_ONE_VALUE = "Nommez une seule valeur\u00a0: {{ commune.nom | majuscules }}."
_A_LIST = "Retirez ce filtre, ou donnez-lui une liste."


def french_kind(value: Any) -> str:
    """What a value is, for a sentence: « une liste », « le texte « Nantes » », « le nombre 3 »."""
    match value:
        case None | Undefined():
            return "une valeur absente"
        case bool():
            return "«\u00a0oui\u00a0» ou «\u00a0non\u00a0»"
        case int() | float():
            return f"le nombre {value}"
        case Decimal():
            return f"le nombre {value:f}".replace(".", ",")
        case Fraction():
            return f"le quotient {value.numerator}/{value.denominator}"
        case date():
            return f"la date {cited(value.isoformat())}"
        case str():
            return f"le texte {cited(value)}"
        case list() | tuple():
            return "une liste"
        case _:
            return "un groupe de valeurs"


def as_day(value: Any) -> date:
    """The day of « 2025-12-15 »."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError) as failure:
        raise _refusal("une date", value, _DATE) from failure


def as_time(value: Any) -> time:
    """The time of « 19:00 »."""
    try:
        return time.fromisoformat(value)
    except (ValueError, TypeError) as failure:
        raise _refusal("une heure", value, _TIME) from failure


def as_month(value: Any) -> str:
    """« septembre 2022 » for « 2022-09 », an empty text for anything else."""
    month = _MONTH.fullmatch(value) if isinstance(value, str) else None
    return month_and_year(int(month[1]), int(month[2])) if month else ""


def as_whole(value: Any) -> int:
    """A whole number."""
    if is_whole(value):
        return int(value)
    raise _refusal("un nombre entier", value, _NUMBER)


def is_whole(value: Any) -> bool:
    """Whether `value` is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def as_amount(value: Any) -> Decimal:
    """An amount, from a number or from « 12345.60 »."""
    if is_whole(value) or isinstance(value, Decimal) or (isinstance(value, str) and _AMOUNT.fullmatch(value)):
        return Decimal(value)
    raise _refusal("un montant", value, _NUMBER)


def as_text(value: Any) -> str:
    """A text."""
    if isinstance(value, str):
        return value
    raise _refusal("un texte", value, _ONE_VALUE)


def as_list(value: Any) -> Sequence[Any]:
    """A list."""
    if isinstance(value, list | tuple):
        return value
    raise _refusal("une liste", value, _A_LIST)


def _refusal(expected: str, value: Any, hint: str) -> WordingError:
    return WordingError(f"Ce filtre attend {expected}, et reçoit {french_kind(value)}.", hint)

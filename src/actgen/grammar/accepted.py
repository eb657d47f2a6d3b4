"""What a filter takes: each type that its signature may name, how a sentence calls it, how a value is read as one.

A value comes typed from the context. A text that states one is taken too: « 2025-12-15 » typed in a tag, « 12345.60 »
typed as a text in a manifest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, NewType

from jinja2 import Undefined

from actgen.core.canonical import iso_text
from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.french.dates import date_long, month_and_year
from actgen.french.durations import Duration
from actgen.french.lists import enumerate_in_french
from actgen.french.reading import read_duration
from actgen.french.times import time_spaced
from actgen.french.values import DateRangeValue, MonthValue
from actgen.grammar.exact import day_of, stated

#: In a signature: a whole number that is a year.
Year = NewType("Year", int)
#: In a signature: a group of the context that is a person.
Person = Mapping[str, Any]

#: What a group of the context is an instance of: most are dictionaries, and `Mapping` takes long to tell.
GROUPS = (dict, Mapping)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_AMOUNT = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
#: What has a text of its own beside its wordings, the one that a file states.
_DATED = (date, time, MonthValue)


def french_kind(value: Any) -> str:
    """What a value is, for a sentence: « une liste », « le texte « Tours » », « le nombre 3 »."""
    match value:
        case None | Undefined():
            return "une valeur absente"
        case bool():
            return "«\u00a0oui\u00a0» ou «\u00a0non\u00a0»"
        case int() | float() | Decimal():
            return f"le nombre {_figures(value)}"
        case Fraction():
            return f"le quotient {value.numerator}/{value.denominator}"
        case str():
            return f"le texte {cited(value)}"
        case date():
            return f"la date du {date_long(value)}"
        case MonthValue(year, month):
            return f"le mois «\u00a0{month_and_year(year, month)}\u00a0»"
        case time():
            return f"l’heure «\u00a0{time_spaced(value)}\u00a0»"
        case list() | tuple():
            return "une liste"
        case _:
            return "un groupe de valeurs"


def printable(value: Any) -> str | None:
    """The text that a tag prints of a value without any filter; None for a value that does not print so.

    A date prints as « 2025-12-15 » and a time as « 19:00 », as they always did: lint asks for a filter.
    """
    if isinstance(value, str):
        return value
    if is_whole(value) or isinstance(value, Decimal):
        return _figures(value)
    return iso_text(value) if isinstance(value, _DATED) else None


def comparable(value: Any) -> Any:
    """What a comparison compares: a date, a month or a time as its text, in a list too; any other value itself.

    Templates compare dates with texts, `seance.date >= "2025-12-15"`, and a date with a month, which is a text that is
    shorter. Dates of a subclass that equalled a text would need its hash and lose their own; so they stay plain dates,
    and only the comparisons of a template see texts.
    """
    if type(value) is str:
        return value
    if isinstance(value, _DATED):
        return iso_text(value)
    return [comparable(one) for one in value] if isinstance(value, list | tuple) else value


def is_whole(value: Any) -> bool:
    """Whether `value` is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


class Taken(NamedTuple):
    """A type in the signature of a filter: how a sentence names it, what to apply the filter to.

    `read` gives the value as one of that type, or None where it is none.
    """

    named: str
    hint: str
    read: Callable[[Any], Any]


def read_as(types: Sequence[Any], value: Any) -> Any:
    """The value as the first of these types that it can be; WordingError, with what it is, where it is none."""
    for one in types:
        if (found := TAKEN[one].read(value)) is not None:
            return found
    raise refusal(types, value)


def expected(types: Sequence[Any]) -> str:
    """« une date ou un mois »: what a filter takes, for a sentence."""
    return enumerate_in_french([TAKEN[one].named for one in types], "ou")


def refusal(types: Sequence[Any], value: Any) -> WordingError:
    """The refusal of a value that is none of these types."""
    message = f"Ce filtre attend {expected(types)}, et reçoit {french_kind(value)}."
    return WordingError(message, TAKEN[types[0]].hint)


def _month(value: Any) -> MonthValue | None:
    if isinstance(value, str):
        month = _MONTH.fullmatch(value)
        return MonthValue(int(month[1]), int(month[2])) if month else None
    return value if isinstance(value, MonthValue) else None


def _period(value: Any) -> DateRangeValue | None:
    """A group of the two days « du » and « au »."""
    if not isinstance(value, Mapping) or set(value) != {"du", "au"}:
        return value if isinstance(value, DateRangeValue) else None
    first, last = day_of(value["du"]), day_of(value["au"])
    return DateRangeValue(first, last) if first and last else None


def _time(value: Any) -> time | None:
    if isinstance(value, str):
        try:
            return time.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, time) else None


def _whole(value: Any) -> int | None:
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return int(value) if is_whole(value) else None


def _number(value: Any) -> Decimal | None:
    if isinstance(value, Decimal):
        return value
    return Decimal(value) if is_whole(value) or (isinstance(value, str) and _AMOUNT.fullmatch(value)) else None


def _duration(value: Any) -> Duration | None:
    if isinstance(value, Duration):
        return value
    text = _text(value)
    return None if text is None else read_duration(text)


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    return iso_text(value) if isinstance(value, _DATED) else None


def _instance(*kinds: type) -> Callable[[Any], Any]:
    return lambda value: value if isinstance(value, kinds) else None


def _figures(value: float | Decimal) -> str:
    """« 11600 », « 12,5 » of an exact number."""
    return iso_text(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


_DATE = "Appliquez-le à une date du dossier\u00a0: {{ seance.date | date_longue }}."
_NUMBER = "Appliquez-le à un nombre du dossier\u00a0: {{ commune.population | nombre }}."
_ROUNDED = "Appliquez-le à un nombre, et dites combien de décimales garder\u00a0: arrondi(2)."
_ONE_VALUE = "Nommez une seule valeur\u00a0: {{ commune.nom | majuscules }}."
#: Type in a signature → what is said of it and how it is read.
TAKEN: Mapping[Any, Taken] = {
    date: Taken("une date", _DATE, day_of),
    MonthValue: Taken("un mois", _DATE, _month),
    DateRangeValue: Taken("une période", "Appliquez-le à une période\u00a0: {{ acte.travaux | periode }}.", _period),
    time: Taken("une heure", "Appliquez-le à une heure du dossier\u00a0: {{ seance.heure | heure }}.", _time),
    int: Taken("un nombre entier", _NUMBER, _whole),
    Year: Taken("une année", _NUMBER, _whole),
    Decimal: Taken("un nombre", _NUMBER, _number),
    Fraction: Taken("un nombre", _ROUNDED, stated),
    Duration: Taken("une durée", "Donnez une durée avec ses unités, par exemple 3\u00a0ans.", _duration),
    str: Taken("un texte", _ONE_VALUE, _text),
    bool: Taken(
        "«\u00a0oui\u00a0»", 'Donnez-lui un choix\u00a0: {{ acte.representation | case("seule") }}.', _instance(bool)
    ),
    Sequence: Taken("une liste", "Retirez ce filtre, ou donnez-lui une liste.", _instance(list, tuple)),
    Mapping: Taken(
        "une personne",
        'Appliquez-le à une personne du dossier\u00a0: {{ maire | accord("Le", "La") }}.',
        _instance(*GROUPS),
    ),
}

"""The filters that count and calculate, over lists and days: exact, bounded, and never through what is missing.

Each public function is one, as in `wording`. Templates and expressions have them alike. A list
holds groups, of which a field is named, or plain values.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.grammar.accepted import GROUPS, french_kind
from actgen.grammar.exact import Number, addend, day_of, days_after, exact, same_day_after, settled, stated, total_of
from actgen.grammar.undefined import STAND_IN, Absent, Unknown

_MOST_DECIMALS = 6
_HALF = Fraction(1, 2)


class Rounding(StrEnum):
    """How `arrondi` rounds."""

    NEAREST = "proche"
    DOWN = "bas"


class EmptyListError(WordingError):
    """Raised where an element is asked of a list that has none."""


def length(values: Sequence[Any]) -> int:
    """How many elements a list has.

    {{ seance.presents | length }}
    """
    return len(values)


def first(values: Sequence[Any]) -> Any:
    """The first element of a list.

    {{ (seance.secretaires | first).complet }}
    """
    if not values:
        raise EmptyListError("Cette liste est vide\u00a0: elle n’a pas de premier élément.", _IF_ANY)
    return values[0]


def last(values: Sequence[Any]) -> Any:
    """The last element of a list.

    {{ (seance.secretaires | last).complet }}
    """
    if not values:
        raise EmptyListError("Cette liste est vide\u00a0: elle n’a pas de dernier élément.", _IF_ANY)
    return values[-1]


def somme(values: Sequence[Any], champ: str = "") -> Number:
    """« 2500 » for 1000 and 1500; `champ` names what to add of each element.

    {{ aides | somme("montant") | montant }}
    """
    return total_of([_number(found, champ) for found in _taken(values, champ)])


def dont(values: Sequence[Any], /, **champs: Any) -> Sequence[Any]:
    """The elements that match: those of which each named field is that value; one not given matches « non » alone.

    {{ aides | dont(versee=true) | liste("association") }}
    {{ aides | dont(versee=false) | length }}
    """
    if not champs:
        raise WordingError("Le filtre «\u00a0dont\u00a0» ne dit pas quoi choisir.", _DONT)
    elements = [_group(element, next(iter(champs))) for element in values]
    for champ in champs:
        if elements and champ not in elements[0] and not any(champ in element for element in elements):
            str(Unknown(obj=elements[0], name=champ))  # raises, and says which names there are
    for champ, sought in champs.items():
        elements = [one for one in elements if _matches(one.get(champ), sought)]
    return elements


def minimum(values: Sequence[Any], champ: str = "") -> Any:
    """The smallest number, or the first day.

    {{ aides | minimum("montant") | montant }}
    """
    return _extreme(min, values, champ)


def maximum(values: Sequence[Any], champ: str = "") -> Any:
    """The greatest number, or the last day.

    {{ aides | maximum("signee_le") | date_longue }}
    """
    return _extreme(max, values, champ)


def arrondi(value: Fraction, decimales: int, sens: Rounding = Rounding.NEAREST) -> Number:
    """« 12,35 » for 12,345 with two decimals: half up; `sens` « bas » always rounds down.

    {{ "12.345" | arrondi(2) | montant }}
    {{ "12.9" | arrondi(0, "bas") }}
    """
    if not 0 <= decimales <= _MOST_DECIMALS:
        raise WordingError(f"On n’arrondit pas à {decimales} décimales.", f"Donnez-en de 0 à {_MOST_DECIMALS}.")
    unit = Fraction(1, 10**decimales)
    units = math.floor(value / unit) if sens is Rounding.DOWN else _half_up(value / unit)
    return settled(units * unit)


def jours_apres(value: date, jours: int) -> date:
    """« 23 décembre 2025 » for eight days after 15 December.

    {{ "2025-12-15" | jours_apres(8) | date_longue }}
    """
    return days_after(value, jours)


def mois_apres(value: date, mois: int) -> date:
    """« 28 février 2026 » for two months after 31 December: the same day, or the last one of a shorter month.

    {{ "2025-12-31" | mois_apres(2) | date_longue }}
    """
    return same_day_after(value, mois)


_IF_ANY = "Entourez le passage d’un {% if %}\u00a0: {% if seance.secretaires %}."
_DONT = 'Nommez un champ et sa valeur\u00a0: dont(type="maternelle").'
_ADDED = 'Nommez le nombre à prendre de chaque élément\u00a0: somme("effectif").'
_COMPARED = 'Nommez le nombre ou la date à prendre de chaque élément\u00a0: maximum("effectif").'


def _taken(values: Sequence[Any], champ: str) -> Iterable[Any]:
    """The values of a list, or what is under `champ` in each of its elements; raises where one does not state it."""
    for element in values:
        if not champ:
            found = element
        else:
            group = _group(element, champ)
            if champ not in group:
                str(Unknown(obj=group, name=champ))  # raises, and says which names there are
            found = group[champ]
        if found is None:
            str(Absent(obj=element, name=champ or "un élément"))  # raises, and says what is missing
        yield found


def _group(element: Any, champ: str) -> Mapping[str, Any]:
    if isinstance(element, GROUPS):
        return element
    message = f"Un élément de cette liste n’a pas de {cited(champ)}\u00a0: c’est {french_kind(element)}."
    raise WordingError(message, "Écrivez ce filtre sans nom de champ, ou donnez-lui une liste de groupes.")


def _number(value: Any, champ: str) -> Number:
    number = addend(value)
    if number is not None:
        return number
    what = f"Le champ {cited(champ)} d’un élément" if champ else "Un élément de cette liste"
    raise WordingError(f"{what} ne s’additionne pas\u00a0: c’est {french_kind(value)}.", _ADDED)


def _extreme(choose: Callable[..., Any], values: Sequence[Any], champ: str) -> Any:
    found = [_ordered(value, champ) for value in _taken(values, champ)]
    if not found:
        raise EmptyListError("Cette liste est vide\u00a0: elle n’a ni minimum ni maximum.", _IF_ANY)
    if len({isinstance(one, date) for one in found}) > 1:
        raise WordingError("Cette liste mêle des nombres et des dates\u00a0: rien n’y est le plus grand.", _COMPARED)
    chosen = choose(found)
    return settled(chosen) if isinstance(chosen, Fraction) else chosen


def _ordered(value: Any, champ: str) -> Fraction | date:
    number = stated(value)
    found = day_of(value) if number is None else number
    if found is not None:
        return found
    what = f"Le champ {cited(champ)} d’un élément" if champ else "Un élément de cette liste"
    raise WordingError(f"{what} n’est ni un nombre ni une date\u00a0: c’est {french_kind(value)}.", _COMPARED)


def _matches(value: Any, sought: Any) -> bool:
    if value is STAND_IN:
        return True
    if value is None:
        return sought is False
    if isinstance(value, bool) or isinstance(sought, bool):
        return value is sought
    if (number := exact(sought)) is not None:
        return stated(value) == number
    if isinstance(sought, date) or isinstance(value, date):
        return day_of(value) == day_of(sought)
    return bool(value == sought)


def _half_up(number: Fraction) -> int:
    away = math.floor(abs(number) + _HALF)
    return away if number >= 0 else -away

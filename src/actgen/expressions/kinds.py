"""Which kinds of values compare and calculate with each other: one table, for lint and for what is evaluated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Any

from actgen.french.durations import Duration
from actgen.french.values import DateRangeValue, MonthValue
from actgen.grammar.accepted import Year

#: What may be done with two values, as the signs of an expression.
ORDERED = ("<", "<=", ">", ">=")


class Family(StrEnum):
    """The kinds that calculations and comparisons tell apart; the text is how a sentence names one."""

    TEXT = "un texte"
    NUMBER = "un nombre"
    DATE = "une date"
    MONTH = "un mois"
    TIME = "une heure"
    FLAG = "«\u00a0oui\u00a0» ou «\u00a0non\u00a0»"
    LIST = "une liste"
    GROUP = "un groupe de valeurs"
    ANY = "une valeur"


_ROWS = {
    Family.TEXT: "texte ligne choix courriel telephone siren siret rna uai insee",
    Family.NUMBER: "nombre decimal montant pourcentage superficie",
    Family.DATE: "date",
    Family.MONTH: "mois",
    Family.TIME: "heure",
    Family.FLAG: "oui_non",
    Family.LIST: "liste",
    Family.GROUP: "groupe personne membre commune periode acte",
}
_FAMILIES = {name: family for family, names in _ROWS.items() for name in names.split()}
_TYPES: Mapping[Any, Family] = {
    **dict.fromkeys((int, Year, Decimal, Fraction), Family.NUMBER),
    **dict.fromkeys((str, Duration), Family.TEXT),
    date: Family.DATE,
    MonthValue: Family.MONTH,
    time: Family.TIME,
    bool: Family.FLAG,
    Sequence: Family.LIST,
    Mapping: Family.GROUP,
    DateRangeValue: Family.GROUP,
}
_SAID = {"montant": "un montant", "pourcentage": "un pourcentage", "superficie": "une superficie"}
#: What has a text of its own, that a filter of texts takes too.
DATED = frozenset({Family.DATE, Family.MONTH, Family.TIME})
_ALIKE = frozenset({Family.TEXT, Family.NUMBER, Family.DATE, Family.MONTH, Family.TIME})


def family_of_kind(kind: str) -> Family:
    """The family of a type of a field, « liste de montant »; what is not known may be anything."""
    return _FAMILIES.get(kind.split(" ", maxsplit=1)[0], Family.ANY)


def family_of_type(kind: Any) -> Family:
    """The family of a type in the signature of a filter."""
    return _TYPES.get(kind, Family.ANY)


def said_of_kind(kind: str) -> str:
    """How a sentence names it: « un montant »."""
    return _SAID.get(kind, str(family_of_kind(kind)))


def family_of(value: Any) -> Family:
    """The family of a value that is given."""
    kind: Any = type(value)
    return _of_values(kind)


@lru_cache(maxsize=256)
def _of_values(kind: Any) -> Family:
    """The family of the values of a type."""
    if issubclass(kind, datetime):
        return Family.ANY
    return next((family for types, family in _OF_VALUES if issubclass(kind, types)), Family.ANY)


#: A flag is a whole number too, and a list a sequence of values: the first that holds is the one.
_OF_VALUES: tuple[tuple[type | tuple[type, ...], Family], ...] = (
    (bool, Family.FLAG),
    ((int, Decimal, Fraction), Family.NUMBER),
    (str, Family.TEXT),
    (date, Family.DATE),
    (time, Family.TIME),
    (MonthValue, Family.MONTH),
    ((list, tuple), Family.LIST),
    (Mapping, Family.GROUP),
)


def calculated(sign: str, left: Family, right: Family) -> Family | None:
    """What a calculation gives; None for one that means nothing."""
    if Family.ANY in (left, right):
        other = left if right is Family.ANY else right
        return Family.ANY if other in (Family.ANY, Family.NUMBER, Family.DATE) else None
    if left is right is Family.NUMBER:
        return Family.NUMBER
    match sign, left, right:
        case "-", Family.DATE, Family.DATE:
            return Family.NUMBER
        case (("+" | "-"), Family.DATE, Family.NUMBER):
            return Family.DATE
        case "+", Family.NUMBER, Family.DATE:
            return Family.DATE
        case _:
            return None


def comparable(sign: str, left: Family, right: Family) -> bool:
    """Whether a comparison can mean anything; texts that stand for dates are seen by who knows them."""
    if sign in ("in", "not in"):
        return right in (Family.LIST, Family.ANY) or (right is Family.TEXT and left in (Family.TEXT, Family.ANY))
    if Family.ANY in (left, right):
        return not {left, right} & {Family.LIST, Family.GROUP}
    return left is right and (left in _ALIKE or (left is Family.FLAG and sign not in ORDERED))

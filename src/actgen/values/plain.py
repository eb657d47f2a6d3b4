"""A typed value as a template and an expression read it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from actgen.cog.communes import CommuneOfficielle
from actgen.french.durations import Duration, duration_figures
from actgen.values.groups import ActeAilleurs
from actgen.values.people import as_plain_person
from actgen.variables.persons import Personne

if TYPE_CHECKING:
    from collections.abc import Callable

#: What is told by its very type: most values of a file.
_PLAIN = frozenset({str, int, bool, NoneType, date, time, Decimal})


def plain(value: Any) -> Any:
    """A group, a person and a commune as mappings, a list as a list, a duration as its text « 3 ans ».

    Dates, times, numbers, texts and « oui » stay as they are; what is not given is None.
    """
    kind: Any = type(value)
    return value if kind in _PLAIN else _reader_of(kind)(value)


@lru_cache(maxsize=1024)
def _reader_of(kind: Any) -> Callable[[Any], Any]:
    """What reads the values of a type."""
    if issubclass(kind, BaseModel):
        return _of_the_fields(tuple(kind.model_fields))
    return next((reader for known, reader in _READERS if issubclass(kind, known)), _as_it_is)


def _of_the_fields(names: tuple[str, ...]) -> Callable[[Any], Any]:
    def read(group: Any) -> dict[str, Any]:
        found = dict(zip(names, map(vars(group).__getitem__, names), strict=True))
        if _PLAIN.issuperset(map(type, found.values())):
            return found
        for name, value in found.items():
            if type(value) not in _PLAIN:
                found[name] = plain(value)
        return found

    return read


def _as_it_is(value: Any) -> Any:
    return value


_READERS: tuple[tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], Any]], ...] = (
    (Personne, as_plain_person),
    (CommuneOfficielle, lambda one: {"nom": one.nom, "de_nom": one.de_nom, "a_nom": one.a_nom, "insee": one.insee}),
    (Duration, duration_figures),
    (ActeAilleurs, lambda one: {"seance": one.seance, "nom": one.nom}),
    (Enum, lambda one: one.value),
    ((tuple, list), lambda held: [plain(item) for item in held]),
)

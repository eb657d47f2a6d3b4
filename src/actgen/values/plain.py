"""A typed value as a template and an expression read it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import islice
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from pydantic import BaseModel

from actgen.cog.communes import CommuneOfficielle
from actgen.french.durations import Duration, duration_figures
from actgen.values.groups import ActeAilleurs
from actgen.values.people import as_plain_person
from actgen.variables.persons import Personne
from actgen.variables.seance import Presence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

#: What is told by its very type: most values of a file.
_PLAIN = frozenset({str, int, bool, NoneType, date, time, Decimal})


def plain(value: Any) -> Any:
    """A group, a person and a commune as mappings, a list as a list, a duration as its text « 3 ans ».

    Dates, times, numbers, texts and « oui » stay as they are; what is not given is None.
    """
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    return [plain(one) for one in value] if kind is tuple else _reader_of(kind)(value)


@lru_cache(maxsize=1024)
def _reader_of(kind: Any) -> Callable[[Any], Any]:
    """What reads the values of a type."""
    if issubclass(kind, BaseModel):
        return fields_reader(kind)
    return next((reader for known, reader in _READERS if issubclass(kind, known)), _as_it_is)


def fields_reader(model: type[BaseModel], *, unread: Collection[str] = ()) -> Callable[[Any], dict[str, Any]]:
    """What reads the fields of the groups of a model into a dictionary made anew each time.

    Those that are `unread` have what the group holds: something else will take their place.
    """
    fields = tuple(model.model_fields)
    count, last = len(fields), fields[-1:]
    read_again = [name for name in fields if name not in unread]
    held = tuple(name for name in read_again if _may_hold(model.model_fields[name].annotation))

    def of(stated: dict[str, Any]) -> dict[str, Any]:
        found = stated.copy()
        while len(found) > count:  # behind the fields lies what was worked out of them
            found.popitem()
        return found if (*islice(reversed(found), 1),) == last else {name: stated[name] for name in fields}

    def read(group: Any) -> dict[str, Any]:
        found = of(group.__dict__)
        for name in held:
            if type(value := found[name]) not in _PLAIN:
                found[name] = plain(value)
        return found

    return read


def _may_hold(annotation: Any) -> bool:
    """Whether a value that is so declared may be other than plain."""
    if hasattr(annotation, "__metadata__"):
        return _may_hold(annotation.__origin__)
    if get_origin(annotation) in (Union, UnionType):
        return any(map(_may_hold, get_args(annotation)))
    return annotation not in _PLAIN


def _as_it_is(value: Any) -> Any:
    return value


def _stated(present: Presence) -> dict[str, Any]:
    return {name: plain(getattr(present, name)) for name in present.__struct_fields__}


_READERS: tuple[tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], Any]], ...] = (
    (Personne, as_plain_person),
    (Presence, _stated),
    (CommuneOfficielle, lambda one: {"nom": one.nom, "de_nom": one.de_nom, "a_nom": one.a_nom, "insee": one.insee}),
    (Duration, duration_figures),
    (ActeAilleurs, lambda one: {"seance": one.seance, "nom": one.nom}),
    (Enum, lambda one: one.value),
    ((tuple, list), lambda held: [plain(item) for item in held]),
)

"""Every person whom a file names, wherever she is typed."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import repeat
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from actgen.variables.conseil import stated
from actgen.variables.persons import Personne
from actgen.variables.seance import Presence

if TYPE_CHECKING:
    from collections.abc import Container

    from actgen.variables.yaml.plain import Path


#: The persons that are found, each after the place of her name.
_Found = list[tuple["Path", Personne]]
_NOTHING: frozenset[Path] = frozenset()


def persons_of(fiche: BaseModel, passed_over: Container[Path] = _NOTHING) -> tuple[tuple[Path, Personne], ...]:
    """Each person and where her name is typed, in the order of the fields of the file; what is not known is passed.

    So are the lists and the groups at these paths.
    """
    found: _Found = []
    _add_persons(fiche, (), found, passed_over)
    return tuple(found)


def _add_persons(held: Any, path: Path, found: _Found, passed_over: Container[Path]) -> None:
    """The persons in a list or in a group: a step for each of these that it holds, and none for a person."""
    kind: Any = type(held)
    if kind is tuple:
        _add_those_in(held, path, found, passed_over)
    elif names := _fields_of(kind):
        stated = held.__dict__
        for name in filter(stated.get, names):  # neither what is not given nor an empty list
            one, place = stated[name], (*path, name)
            if type(one) is Personne:
                found.append((place, one))
            elif place not in passed_over:
                _add_persons(one, place, found, passed_over)


def _add_those_in(held: tuple[Any, ...], path: Path, found: _Found, passed_over: Container[Path]) -> None:
    """The persons in a list: in one step where each element is a group that holds its person, as those of a sitting."""
    kinds = {*map(type, held)}
    name = _only_person_of(kinds.pop()) if len(kinds) == 1 else ""
    if name:
        paths = zip(*map(repeat, path), range(len(held)), repeat(name), strict=False)
        found += zip(paths, map(attrgetter(name), held), strict=True)
        return
    for number, one in enumerate(held):
        if type(one) is Personne:
            found.append(((*path, number), one))
        else:
            _add_persons(one, (*path, number), found, passed_over)


@lru_cache(maxsize=1024)
def _only_person_of(kind: Any) -> str:
    """The field of a model that holds its person, where no other may hold one; empty else."""
    names, model = _fields_of(kind), stated.Presence if kind is Presence else kind
    return names[0] if len(names) == 1 and model.model_fields[names[0]].annotation is Personne else ""


@lru_cache(maxsize=1024)
def _fields_of(kind: Any) -> tuple[str, ...]:
    """The fields of a model that may hold a person, at whatever depth; none of a text, a number, a day, a word."""
    model = stated.Presence if kind is Presence else kind
    fields = model.model_fields.items() if issubclass(model, BaseModel) else ()
    return tuple(name for name, field in fields if _may_hold(field.annotation))


def _may_hold(annotation: Any) -> bool:
    if hasattr(annotation, "__metadata__"):
        return _may_hold(annotation.__origin__)
    if parts := get_args(annotation):
        return any(map(_may_hold, parts))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields_of(annotation))
    return annotation not in _PLAIN and not _is_choice(annotation)


def _is_choice(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Enum)


#: What a field may hold that is no person and holds none; « ... » stands in the type of a list.
_PLAIN = (str, int, bool, date, time, Decimal, NoneType, ...)

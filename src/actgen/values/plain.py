"""A typed value as a template and an expression read it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import NoneType
from typing import Any

from pydantic import BaseModel

from actgen.cog.communes import CommuneOfficielle
from actgen.french.durations import Duration, duration_figures
from actgen.values.groups import ActeAilleurs
from actgen.values.people import as_plain_person
from actgen.variables.persons import Personne

#: What is told by its very type: most values of a file.
_AS_THEY_ARE = frozenset({str, int, bool, NoneType, date, time, Decimal})


def plain(value: Any) -> Any:
    """A group, a person and a commune as mappings, a list as a list, a duration as its text « 3 ans ».

    Dates, times, numbers, texts and « oui » stay as they are; what is not given is None.
    """
    if type(value) in _AS_THEY_ARE:
        return value
    match value:
        case Personne():
            return as_plain_person(value)
        case CommuneOfficielle():
            return {"nom": value.nom, "de_nom": value.de_nom, "a_nom": value.a_nom, "insee": value.insee}
        case Duration():
            return duration_figures(value)
        case ActeAilleurs():
            return {"seance": value.seance, "nom": value.nom}
        case BaseModel():
            return {name: plain(getattr(value, name)) for name in _fields_of(type(value))}
        case Enum():
            return value.value
        case tuple() | list():
            return [plain(item) for item in value]
        case _:
            return value


@lru_cache(maxsize=1024)
def _fields_of(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)

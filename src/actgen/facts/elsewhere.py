"""An act of another sitting, as an act that names it reads it: what its file states of it, and what is computed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from actgen.facts.case import Case
from actgen.facts.roots import ROOTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actgen.facts.groups import Group
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier

    #: What makes the group of an act of a dossier, with those roots.
    Make = Callable[[Dossier, str, Mapping[str, Any]], Group]


def with_other_acts(
    dossier: Dossier, fields: Mapping[str, DeclaredField], given: Mapping[str, Any], make: Make
) -> dict[str, Any]:
    """What is given, in which each act of another sitting is read: its fields, its `date`, its vote.

    `make` gives the group of an act of a dossier. One that is not there stays as it is named: the check tells it.
    """
    found = dict(given)
    for name, said in fields.items():
        if said.type is None or found.get(name) is None:
            continue
        if said.type.one.acte:
            found[name] = _each(found[name], partial(_read, dossier, make=make))
        elif said.champs:
            found[name] = _each(found[name], partial(with_other_acts, dossier, said.champs, make=make))
    return found


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    return [change(one) for one in value] if isinstance(value, list) else change(value)


def _read(dossier: Dossier, named: Mapping[str, Any], make: Make) -> Mapping[str, Any]:
    other = dossier.of_another_sitting(named["seance"])
    nom = named["nom"]
    if other is None or nom not in other.actes():
        return named
    day = other.date_of(nom)
    group = make(other, nom, ROOTS.values(Case(other, day)))
    return {**named, "date": day, **group.plain()}

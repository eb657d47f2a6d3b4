"""What a template reads of the acts of a dossier: what the file states of each, and what is counted of its vote."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from actgen.core.names import key_of
from actgen.core.still import kept_for_the_same, once
from actgen.facts.ballot import VOTE, Ballot
from actgen.facts.elsewhere import with_other_acts
from actgen.facts.groups import Group
from actgen.facts.presence import PRESENCE, for_act
from actgen.facts.voting.elections import ELECTION
from actgen.kinds.fields import annotation_of, is_literal, read_value
from actgen.values.plain import fields_reader, plain
from actgen.variables.actes import OfSitting, Voted
from actgen.variables.assemblee import assembly
from actgen.variables.conseil.elections import Elected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actgen.facts.elsewhere import Make
    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import ActKind
    from actgen.kinds.manifest import Manifeste
    from actgen.variables.fiche import Fiche


def act_group(dossier: Dossier, acte: str, roots: Mapping[str, Any], manifest: Manifeste | None = None) -> Group:
    """An act with what its kind computes; bare names are sought in it, then among the roots.

    `manifest` is that of the template that makes it: its variables are fields of the act. Of another act of the file,
    whose template is not known here, only what its versions declare alike is. Of an act that the file lacks nothing is
    computed: a sum of nothing would be said as a total.
    """
    return _group(dossier, acte, roots, manifest, _of_another_sitting)


def _of_another_sitting(dossier: Dossier, acte: str, roots: Mapping[str, Any]) -> Group:
    """An act that another one names; those that it names itself stay names, or two might name each other."""
    return _group(dossier, acte, roots, None, None)


def _group(
    dossier: Dossier, acte: str, roots: Mapping[str, Any], manifest: Manifeste | None, others: Make | None
) -> Group:
    kind = dossier.kind_of(acte)
    own: dict[str, Any] = {}
    declared = _fields_of(kind) if manifest is None else _fields_by(manifest, kind)
    stated = act_facts(dossier, acte)
    if manifest is not None:
        stated |= {name: _usual(name, said) for name, said in manifest.asked.items() if stated.get(name) is None}
        stated |= manifest.facts.values
    if others and _name_acts(declared):
        stated = with_other_acts(dossier, declared, stated, others)
    is_made = dossier.acte(acte) is not None
    group = Group(declared if is_made else _NO_FIELDS, stated, (own, roots), ("actes", key_of(acte)))
    own["acte"] = group
    return group


@kept_for_the_same(256)
def _name_acts(fields: Mapping[str, DeclaredField]) -> bool:
    """Whether one of these names an act of another sitting: those of a kind are the same for each of its acts."""
    return any(said.names_acts for said in fields.values())


_NO_FIELDS: Mapping[str, DeclaredField] = MappingProxyType({})


@once
def _fields_of(kind: ActKind) -> Mapping[str, DeclaredField]:
    """The fields of an act whose template is not known here: its kind’s, and what its versions declare alike."""
    return {**kind.typed, **_typed(kind.variables)}


@once
def _fields_by(manifest: Manifeste, kind: ActKind) -> Mapping[str, DeclaredField]:
    """Those of an act that this template makes."""
    return {**kind.typed, **_typed(manifest.variables)}


def _typed(fields: Mapping[str, DeclaredField]) -> dict[str, DeclaredField]:
    return {name: said for name, said in fields.items() if said.type is not None}


def _usual(name: str, declared: DeclaredField) -> Any:
    """The value that stands for a variable that is not given, as its template says; None where it says none."""
    if is_literal(declared.defaut):
        return plain(read_value(annotation_of(name, declared), declared.defaut))
    return [] if declared.spec.is_list else None


def act_facts(dossier: Dossier, acte: str) -> dict[str, Any]:
    """What the file states of an act and what is computed of it, made anew; None for each name of one that it lacks."""
    states, kind = dossier.acte(acte), dossier.kind_of(acte)
    counted: dict[str, Any] = {"presence": None} if kind.has(OfSitting) else {}
    if states is None:
        return dict.fromkeys(kind.model.model_fields) | counted
    if isinstance(states, Voted) and dossier.fiche.seance:
        counted["vote"] = VOTE.values(Ballot(states.vote, assembly(dossier.fiche, states)))
    if isinstance(states, OfSitting) and dossier.fiche.seance:
        counted["presence"] = PRESENCE.values(for_act(dossier, states))
    if isinstance(states, Elected) and Elected.is_stated(states):
        counted["election"] = ELECTION.values(states.election)
    found = _reader(type(states), frozenset(counted))(states)
    found |= counted
    return found


@lru_cache(maxsize=256)
def _reader(model: type[Fiche], counted: frozenset[str]) -> Callable[[Fiche], dict[str, Any]]:
    """What reads what a file states of such an act, but for that in whose place stands what is counted of it."""
    return fields_reader(model, unread=counted)

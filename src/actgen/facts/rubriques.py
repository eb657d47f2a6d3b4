"""What is read of the roots that files declare: the schools, the rooms of a town hall."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from actgen.core.memory.deferred import Deferred
from actgen.core.still import once
from actgen.facts.calculations import read_within
from actgen.facts.groups import Group
from actgen.values.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import Kinds
    from actgen.variables.models import IdentiteCollectivite


def rubriques_group(dossier: Dossier, roots: Mapping[str, Any]) -> Group:
    """All of them as one group, the file itself: what is computed in one may read the others and the usual roots.

    `roots` holds each act of the file too, by the name of its kind; the act that is made is not among these: a root
    says the same to every act.
    """
    return _group(_fields_of(dossier.kinds), dossier.fiche, (roots,))


def stated_root(kinds: Kinds, fiche: IdentiteCollectivite, key: str) -> Any:
    """What a file states of one root and what is computed of it and of the others; None where there is no such root."""
    fields = _fields_of(kinds)
    return _group({one: fields[one] for one in _with_sources(kinds, key)}, fiche, ()).get(key)


def plain_rubriques(dossier: Dossier, group: Group) -> dict[str, Any]:
    """Their values for a template; a list that is not typed is an empty one only where it may lack."""
    typed, roots, values = dossier.fiche.model_fields_set, dossier.kinds.rubriques, group.plain()
    return Deferred(values, lambda key: values[key] if key in typed or not roots[key].is_awaited else None)


@lru_cache(maxsize=64)
def _with_sources(kinds: Kinds, key: str) -> tuple[str, ...]:
    """A root and those from which it is computed, one behind the other: rules read one root at a time."""
    found = [key] if key in kinds.rubriques else []
    for one in found:
        read = read_within(kinds.rubriques[one].declared)
        found += [other for other in kinds.rubriques if other in read and other not in found]
    return tuple(found)


@once
def _fields_of(kinds: Kinds) -> Mapping[str, DeclaredField]:
    return {key: one.declared for key, one in kinds.rubriques.items()}


def _group(
    fields: Mapping[str, DeclaredField], fiche: IdentiteCollectivite, around: tuple[Mapping[str, Any], ...]
) -> Group:
    typed = vars(fiche)
    return Group(fields, {key: plain(typed.get(key)) for key in fields}, around, ())

"""What is read of the roots that files declare: the schools, the rooms of a town hall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.facts.groups import Group
from actgen.values.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.kinds.dossier import Dossier
    from actgen.kinds.kind import Kinds
    from actgen.variables.models import FicheCommune


def rubriques_group(dossier: Dossier, roots: Mapping[str, Any]) -> Group:
    """All of them as one group, the file itself: what is computed in one may read the others and the usual roots.

    `roots` holds each act of the file too, by the name of its kind; the act that is made is not among these: a root
    says the same to every act.
    """
    return _group(dossier.kinds, dossier.fiche, (roots,))


def stated_root(kinds: Kinds, fiche: FicheCommune, key: str) -> Any:
    """What a file states of one root and what is computed of it and of the others; None where there is no such root."""
    return _group(kinds, fiche, ()).get(key)


def plain_rubriques(dossier: Dossier, group: Group) -> dict[str, Any]:
    """Their values for a template; a list that is not typed is an empty one only where it may lack."""
    typed = dossier.fiche.model_fields_set
    awaited = {key for key, one in dossier.kinds.rubriques.items() if one.is_awaited}
    return {key: value if key in typed or key not in awaited else None for key, value in group.plain().items()}


def _group(kinds: Kinds, fiche: FicheCommune, around: tuple[Mapping[str, Any], ...]) -> Group:
    fields = {key: one.declared for key, one in kinds.rubriques.items()}
    return Group(fields, {key: plain(getattr(fiche, key, None)) for key in fields}, around, ())

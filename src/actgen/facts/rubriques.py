"""What templates read of the roots that a project adds to the files of its collectivités."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.facts.groups import Group
from actgen.values.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.kinds.dossier import Dossier


def rubriques_group(dossier: Dossier, roots: Mapping[str, Any]) -> Group:
    """All of them as one group, the file itself: what is computed in one may read the others and the usual roots.

    No act is among these: a root says the same to every act.
    """
    rubriques = dossier.kinds.rubriques
    fields = {key: one.declared for key, one in rubriques.items()}
    return Group(fields, {key: plain(getattr(dossier.fiche, key)) for key in rubriques}, (roots,), ())


def plain_rubriques(dossier: Dossier, group: Group) -> dict[str, Any]:
    """Their values for a template; a list that is not typed is an empty one only where it may lack."""
    typed = dossier.fiche.model_fields_set
    awaited = {key for key, one in dossier.kinds.rubriques.items() if one.is_awaited}
    return {key: value if key in typed or key not in awaited else None for key, value in group.plain().items()}

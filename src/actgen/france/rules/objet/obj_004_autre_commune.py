"""OBJ-004: the title of an act does not name another commune."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cog.naming import with_code
from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.other_communes import commune_named_in
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated

_FIELDS = {"matiere": "La matière", "objet": "L’objet"}


def _find(dossier: Dossier, act: Stated[Numbered]) -> Iterator[Finding]:
    own = dossier.fiche.commune
    for field, name in _FIELDS.items():
        text = getattr(act.states, field) or ""
        if other := commune_named_in(text, own):
            yield Finding(
                act.path(field),
                f"{name} nomme une autre commune, {with_code(other)}, que celle du fichier, {with_code(own)}.",
            )


RULE = CapacityRule(
    code="OBJ-004",
    title="Le titre de l’acte ne nomme pas une autre commune",
    severity=Severity.WARNING,
    source="cohérence du dossier",
    why="Le nom d’une autre commune dans un titre reste souvent d’un fichier recopié. Un objet qui nomme aussi la "
    "commune, ou qui dit « avec » ou « entre », ne donne pas d’avertissement.",
    right="""
        actes:
          deliberation:
            objet: RENOUVELLEMENT CONVENTION ENT ECOLE/COMMUNE D’ANCENIS-SAINT-GEREON
    """,
    wrong="""
        actes:
          deliberation:
            objet: RENOUVELLEMENT CONVENTION ENT ECOLE/COMMUNE DE CHATEAUBRIANT
    """,
    message="L’objet nomme une autre commune, Châteaubriant (44036), que celle du fichier, Ancenis-Saint-Géréon "
    "(44003).",
    hint="Corrigez le nom ; s’il est juste, gardez-le.",
    reads=Numbered,
    find=_find,
)

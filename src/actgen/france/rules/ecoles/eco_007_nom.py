"""ECO-007: the name of a school does not repeat the word school nor its type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.reading_dossiers.schools import schools_of
from actgen.french.typography import quoted
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier

_REPEATED = re.compile(
    r"(?:(?:[ée]coles?|groupe\s+scolaire|maternelle|[ée]l[ée]mentaire|primaire|publique)\b\s*)+", re.IGNORECASE
)


def _find(dossier: Dossier) -> Iterator[Finding]:
    for number, ecole in enumerate(schools_of(dossier)):
        if ecole.nom and (repeated := _REPEATED.match(ecole.nom)):
            yield Finding(
                ("ecoles", number, "nom"),
                f"Le nom {quoted(ecole.nom)} commence par {quoted(repeated[0].strip())}, que l’acte écrit déjà.",
            )


RULE = Rule(
    code="ECO-007",
    title="Le nom d’une école ne répète ni « école » ni son type",
    severity=Severity.WARNING,
    source="usage",
    why="L’acte écrit lui-même « école maternelle » devant le nom : répété, il serait imprimé deux fois.",
    right="""
        ecoles:
          - { nom: FLORIAN, type: maternelle }
        historique: []
    """,
    wrong="""
        ecoles:
          - { nom: École maternelle FLORIAN, type: maternelle }
        historique: []
    """,
    message="Le nom « École maternelle FLORIAN » commence par « École maternelle », que l’acte écrit déjà.",
    hint="Gardez le seul nom, et donnez le type : maternelle, élémentaire ou primaire.",
    find=_find,
    needs_sitting=False,
)

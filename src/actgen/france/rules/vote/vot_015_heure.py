"""VOT-015: the vote follows the opening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.times import time_spaced
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(dossier: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote, opening = act.states.vote, dossier.seance.heure
    if vote.heure is not None and opening is not None and vote.heure < opening:
        yield Finding(
            act.path("vote", "heure"),
            f"Le vote a lieu à {time_spaced(vote.heure)}, mais la séance ouvre à {time_spaced(opening)}.",
        )


RULE = CapacityRule(
    code="VOT-015",
    title="Le vote suit l’ouverture de la séance",
    severity=Severity.ERROR,
    source="cohérence du dossier",
    why="L’heure du vote dit qui était là : avant l’ouverture, personne ne vote.",
    right="""
        seance:
          heure: 19:00
        actes:
          deliberation:
            vote: { heure: 20:30 }
    """,
    wrong="""
        seance:
          heure: 19:00
        actes:
          deliberation:
            vote: { heure: 08:30 }
    """,
    message="Le vote a lieu à 8\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h.",
    hint="Corrigez l’une des deux heures.",
    reads=Voted,
    find=_find,
)

"""SEA-016: who leaves early leaves after the opening, and after having come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.times import time_spaced
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    opening = dossier.seance.heure
    for number, who in enumerate(dossier.seance.presents):
        if who.depart is None:
            continue
        path = ("seance", "presents", number, "depart")
        leaves = f"{who.personne.complet} part à {time_spaced(who.depart)}"
        if opening is not None and who.depart <= opening:
            yield Finding(path, f"{leaves}, mais la séance ouvre à {time_spaced(opening)}.")
        elif who.arrivee is not None and who.depart <= who.arrivee:
            yield Finding(path, f"{leaves}, mais arrive à {time_spaced(who.arrivee)}.")


RULE = Rule(
    code="SEA-016",
    title="Un départ en cours de séance suit l’ouverture et l’arrivée",
    severity=Severity.ERROR,
    source="cohérence du dossier",
    why="L’heure de départ dit quels votes un conseiller a manqués. Elle suit l’ouverture de la séance et, pour qui "
    "est arrivé en retard, son arrivée.",
    right="""
        seance:
          heure: 19:00
          presents:
            - Rémy ORHON
            - personne: Laure CADOREL
              depart: 21:05
    """,
    wrong="""
        seance:
          heure: 19:00
          presents:
            - Rémy ORHON
            - personne: Laure CADOREL
              depart: 18:30
    """,
    message="Laure CADOREL part à 18\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h.",
    hint="Corrigez l’une des deux heures, ou retirez « depart » si ce conseiller est resté jusqu’à la fin.",
    find=_find,
)

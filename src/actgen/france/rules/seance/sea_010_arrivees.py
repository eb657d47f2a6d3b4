"""SEA-010: who arrives late arrives after the opening."""

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
        if opening is not None and who.arrivee is not None and who.arrivee <= opening:
            yield Finding(
                ("seance", "presents", number, "arrivee"),
                f"{who.personne.complet} arrive en cours de séance à {time_spaced(who.arrivee)}, mais la séance ouvre "
                f"à {time_spaced(opening)}.",
            )


RULE = Rule(
    code="SEA-010",
    title="Une arrivée en cours de séance suit l’ouverture",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-15 (l’heure de la séance et les présents figurent au procès-verbal)",
    why="L’heure d’arrivée ne s’écrit que pour qui est arrivé après l’ouverture : elle dit quels votes il a manqués.",
    right="""
        seance:
          heure: 19:00
          presents:
            - Rémy ORHON
            - personne: Laure CADOREL
              arrivee: 20:11
    """,
    wrong="""
        seance:
          heure: 19:00
          presents:
            - Rémy ORHON
            - personne: Laure CADOREL
              arrivee: 18:30
    """,
    message="Laure CADOREL arrive en cours de séance à 18\u00a0h\u00a030, mais la séance ouvre à 19\u00a0h.",
    hint="Corrigez l’une des deux heures, ou retirez « arrivee » si ce conseiller était là à l’ouverture.",
    find=_find,
)

"""SEA-017: where a member leaves early, the time of the vote is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.times import time_spaced
from actgen.rules.rule import Finding, Rule
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    if all(act.states.vote.heure for act in dossier.having(Voted)):
        return
    for number, who in enumerate(dossier.seance.presents):
        if who.depart is not None:
            yield Finding(
                ("seance", "presents", number, "depart"),
                f"{who.personne.complet} part à {time_spaced(who.depart)}, mais l’heure du vote n’est pas donnée : "
                "on ne sait pas si ce conseiller a voté.",
            )


RULE = Rule(
    code="SEA-017",
    title="Un départ en cours de séance demande l’heure du vote",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2121-17 et L. 2121-20",
    since=CGCT,
    why="Le quorum et les votants se comptent au moment du vote. Sans l’heure du vote, qui part en cours de séance est "
    "compté comme présent.",
    right="""
        seance:
          presents:
            - Rémy ORHON
            - personne: Laure CADOREL
              depart: 21:05
        actes:
          deliberation:
            vote: { heure: 20:30 }
    """,
    wrong="""
        seance:
          presents:
            - Rémy ORHON
            - personne: Laure CADOREL
              depart: 21:05
    """,
    message="Laure CADOREL part à 21\u00a0h\u00a005, mais l’heure du vote n’est pas donnée : on ne sait pas si ce "
    "conseiller a voté.",
    hint="Donnez l’heure du vote : « heure », sous « vote ». Le quorum et les votants se comptent alors sur ceux qui "
    "étaient là.",
    find=_find,
)

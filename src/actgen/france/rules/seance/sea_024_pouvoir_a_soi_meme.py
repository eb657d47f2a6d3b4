"""SEA-024: nobody gives a pouvoir to himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for number, pouvoir in enumerate(dossier.seance.pouvoirs):
        if dossier.fiche.conseil.is_one(pouvoir.de, pouvoir.a):
            yield Finding(
                ("seance", "pouvoirs", number, "a"), f"{pouvoir.de.complet} se donne pouvoir, sur une même ligne."
            )


RULE = Rule(
    code="SEA-024",
    title="Le pouvoir est donné à un collègue",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    why="Un conseiller donne à un collègue de son choix pouvoir de voter en son nom : à un autre que lui-même.",
    right="""
        seance:
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
    """,
    wrong="""
        seance:
          pouvoirs:
            - { de: Fabrice CERISIER, a: Fabrice CERISIER }
    """,
    message="Fabrice CERISIER se donne pouvoir, sur une même ligne.",
    hint="Relisez le pouvoir écrit : corrigez « de » ou « a ».",
    find=_find,
)

"""SEA-018: more than half of the members ask for closed doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.agreement import plural
from actgen.rules.rule import Finding, Rule
from actgen.variables.assemblee import represented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance, closed = dossier.seance, dossier.seance.huis_clos
    if closed is None:
        return
    most = len(seance.presents) + len(represented(dossier.fiche))
    least = most - sum(who.arrivee is not None for who in seance.presents)
    if closed.pour > most:
        yield Finding(
            ("seance", "huis_clos", "pour"),
            f"Le huis clos réunit {closed.pour} voix, mais {most} {_are_there(most)}.",
        )
    elif 2 * closed.pour <= least:
        yield Finding(
            ("seance", "huis_clos", "pour"),
            f"Le huis clos réunit {closed.pour} voix, alors que {least} {_are_there(least)} : la majorité absolue "
            f"est de {least // 2 + 1} voix.",
        )


def _are_there(count: int) -> str:
    return plural(count, "membre est présent ou représenté", "membres sont présents ou représentés")


RULE = Rule(
    code="SEA-018",
    title="Le huis clos est décidé à la majorité absolue des membres présents ou représentés",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-18",
    since=CGCT,
    why="Les séances sont publiques. Le conseil décide le huis clos sans débat, à la majorité absolue des membres "
    "présents ou représentés : une abstention compte ici comme une voix contre.",
    right="""
        seance:
          presents: [Rémy ORHON, Florent CAILLET, Mireille LOIRAT]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
          huis_clos: { demandeurs: [Rémy ORHON], pour: 3 }
    """,
    wrong="""
        seance:
          presents: [Rémy ORHON, Florent CAILLET, Mireille LOIRAT]
          pouvoirs:
            - { de: Fabrice CERISIER, a: Florent CAILLET }
          huis_clos: { demandeurs: [Rémy ORHON], pour: 2 }
    """,
    message="Le huis clos réunit 2 voix, alors que 4 membres sont présents ou représentés : la majorité absolue est de "
    "3 voix.",
    hint="Corrigez « pour » s’il est mal recopié. Sans cette majorité, la séance reste publique : retirez « "
    "huis_clos ».",
    find=_find,
)

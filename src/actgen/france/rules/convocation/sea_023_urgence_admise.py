"""SEA-023: the council admits the urgency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    urgency = dossier.seance.urgence
    if urgency is not None and not urgency.admise:
        yield Finding(
            ("seance", "urgence", "admise"),
            "Le conseil n’a pas admis l’urgence : l’affaire, convoquée hors délai, est renvoyée à une autre séance.",
        )


RULE = Rule(
    code="SEA-023",
    title="Le conseil a admis l’urgence",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-11 et L. 2121-12",
    since=CGCT,
    why="À l’ouverture de la séance, le maire rend compte de l’urgence au conseil, qui se prononce sur elle et peut "
    "renvoyer l’affaire. S’il ne l’admet pas, le délai ordinaire n’est pas respecté.",
    right="""
        seance:
          urgence: { motif: clôture des adhésions le 18 décembre, admise: oui }
    """,
    wrong="""
        seance:
          urgence: { motif: clôture des adhésions le 18 décembre, admise: non }
    """,
    message="Le conseil n’a pas admis l’urgence : l’affaire, convoquée hors délai, est renvoyée à une autre séance.",
    hint="Écrivez « admise: oui » si le conseil a admis l’urgence. Sinon, la délibération ne peut pas être prise.",
    find=_find,
)

"""SEA-020: a sitting behind closed doors is not called public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance = dossier.seance
    if seance.huis_clos is not None and seance.publique:
        yield Finding(
            ("seance", "publique"), "L’acte dirait la séance publique, mais le conseil a décidé le huis clos."
        )


RULE = Rule(
    code="SEA-020",
    title="Une séance à huis clos n’est pas dite publique",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2121-18",
    since=CGCT,
    why="L’acte qui dit la séance publique et le huis clos se contredit. Il ne dit « publique » que si l’affaire a été "
    "votée devant le public.",
    right="""
        seance:
          huis_clos: { demandeurs: [Rémy ORHON], pour: 33 }
    """,
    wrong="""
        seance:
          publique: oui
          huis_clos: { demandeurs: [Rémy ORHON], pour: 33 }
    """,
    message="L’acte dirait la séance publique, mais le conseil a décidé le huis clos.",
    hint="Retirez « publique », ou « huis_clos » si le huis clos ne portait pas sur cette affaire.",
    find=_find,
)

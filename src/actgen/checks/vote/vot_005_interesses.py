"""VOT-005: an interested member neither reports nor presides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.checks.texts import CGCT
from actgen.core.diagnostics import Severity
from actgen.variables.assemblee import is_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.checks.rule import Path
    from actgen.variables.dossier import Dossier
    from actgen.variables.persons import Personne


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation = dossier.fiche.actes.deliberation
    if deliberation is None:
        return
    interested = deliberation.vote.non_participants
    if deliberation.rapporteur is not None and is_among(deliberation.rapporteur, interested):
        yield Finding(
            ("actes", "deliberation", "rapporteur"),
            f"{deliberation.rapporteur.complet} rapporte l’affaire, mais figure parmi les conseillers intéressés.",
        )
    president, path = _president(dossier)
    if is_among(president, interested):
        message = f"{president.complet} préside la séance, mais figure parmi les conseillers intéressés."
        yield Finding(path, message, _ANOTHER_PRESIDES, Severity.WARNING)


def _president(dossier: Dossier) -> tuple[Personne, Path]:
    if dossier.seance.president is not None:
        return dossier.seance.president, ("seance", "president")
    return dossier.fiche.maire.personne, ("maire", "personne")


_ANOTHER_PRESIDES = "Nommez sous « seance » qui a présidé l’examen de cette affaire : « president: … »."

RULE = Rule(
    code="VOT-005",
    title="Un conseiller intéressé ne rapporte pas l’affaire et ne préside pas",
    severity=Severity.ERROR,
    warns="pour la présidence",
    source="CGCT, art. L. 2131-11",
    since=CGCT,
    why="Est illégale la délibération à laquelle a pris part un conseiller intéressé à l’affaire. Rapporter "
    "l’affaire ou présider pendant son examen, c’est y prendre part.",
    right="""
        actes:
          deliberation:
            rapporteur: Anthony MORTIER
            vote: { non_participants: [Florent CAILLET] }
    """,
    wrong="""
        actes:
          deliberation:
            rapporteur: Florent CAILLET
            vote: { non_participants: [Florent CAILLET] }
    """,
    message="Florent CAILLET rapporte l’affaire, mais figure parmi les conseillers intéressés.",
    hint="Nommez qui a rapporté l’affaire, ou corrigez « non_participants ».",
    find=_find,
)

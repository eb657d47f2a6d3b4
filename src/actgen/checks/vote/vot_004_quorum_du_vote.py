"""VOT-004: the quorum is there at the vote, without the interested members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.quorum import is_freed_of_quorum, quorum_of, share_of
from actgen.checks.rule import Finding, Rule
from actgen.checks.special_law import in_alsace_moselle
from actgen.checks.texts import CGCT
from actgen.checks.voices import vote_of
from actgen.core.diagnostics import Severity
from actgen.french.agreement import plural
from actgen.french.times import time_spaced
from actgen.variables.assemblee import assembly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.actes import Vote
    from actgen.variables.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    seance, vote = dossier.seance, vote_of(dossier)
    if vote is None or is_freed_of_quorum(seance) or len(seance.presents) < quorum_of(seance):
        return
    present, quorum = len(assembly(seance, vote).presents), quorum_of(seance)
    if present < quorum:
        yield Finding(
            ("actes", "deliberation", "vote"),
            f"{present} {plural(present, 'conseiller présent prend', 'conseillers présents prennent')} part au vote"
            f"{_at(vote)} : le quorum est de {quorum}, {share_of(seance)} des {seance.conseillers_en_exercice} "
            f"conseillers en exercice{_without(vote)}.",
            severity=Severity.WARNING if in_alsace_moselle(dossier.fiche) else Severity.ERROR,
        )


def _at(vote: Vote) -> str:
    return f", à {time_spaced(vote.heure)}" if vote.heure else ""


def _without(vote: Vote) -> str:
    return ", et les conseillers intéressés ne comptent pas" if vote.non_participants else ""


RULE = Rule(
    code="VOT-004",
    title="Le quorum est atteint au moment du vote, sans les conseillers intéressés",
    severity=Severity.ERROR,
    warns="en Alsace-Moselle",
    source="CGCT, art. L. 2121-17 et L. 2131-11 ; Conseil d’État, 19 janvier 1983, Chauré ; Alsace-Moselle : art. "
    "L. 2541-4",
    since=CGCT,
    why="Les conseillers intéressés à l’affaire ne sont pas comptés dans le quorum, même assis dans le public. Quand "
    "l’heure du vote est donnée, ne sont comptés que ceux qui étaient là.",
    right="""
        seance:
          conseillers_en_exercice: 4
          presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET, Laure CADOREL]
        actes:
          deliberation:
            vote: { non_participants: [Florent CAILLET] }
    """,
    wrong="""
        seance:
          conseillers_en_exercice: 4
          presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET]
        actes:
          deliberation:
            vote: { non_participants: [Florent CAILLET] }
    """,
    message="2 conseillers présents prennent part au vote : le quorum est de 3, plus de la moitié des 4 conseillers en "
    "exercice, et les conseillers intéressés ne comptent pas.",
    hint="Vérifiez qui était là et qui s’est retiré. Sans quorum, l’affaire revient après une seconde convocation, à "
    "trois jours au moins d’intervalle.",
    find=_find,
)

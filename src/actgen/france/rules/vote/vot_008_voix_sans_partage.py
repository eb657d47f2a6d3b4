"""VOT-008: the casting vote is told of a tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    if vote.voix_preponderante is not None and vote.pour != vote.contre:
        yield Finding(
            act.path("vote", "voix_preponderante"),
            f"La voix du président est dite prépondérante, mais les voix ne sont pas partagées : {vote.pour} pour et "
            f"{vote.contre} contre.",
        )


RULE = CapacityRule(
    code="VOT-008",
    title="La voix prépondérante n’est dite qu’en cas de partage",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    why="La voix du président ne l’emporte que si les voix pour et contre sont en nombre égal, la sienne comprise.",
    right="""
        actes:
          deliberation:
            vote: { pour: 16, contre: 16, abstentions: 1, voix_preponderante: pour }
    """,
    wrong="""
        actes:
          deliberation:
            vote: { pour: 17, contre: 16, abstentions: 0, voix_preponderante: pour }
    """,
    message="La voix du président est dite prépondérante, mais les voix ne sont pas partagées : 17 pour et 16 contre.",
    hint="Retirez « voix_preponderante », ou corrigez « pour » et « contre » : la voix du président y compte une fois.",
    reads=Voted,
    find=_find,
)

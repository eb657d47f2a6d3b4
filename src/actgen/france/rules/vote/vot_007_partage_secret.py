"""VOT-007: a tie in a secret ballot adopts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.law.voices import severity_of_a_rejection
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.actes import Scrutin
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(dossier: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    if vote.scrutin is Scrutin.SECRET and vote.pour == vote.contre > 0:
        yield Finding(
            act.path("vote"),
            f"Les voix sont partagées, {vote.pour} pour et {vote.contre} contre, dans un scrutin secret : la voix du "
            f"président ne départage pas et {act.kind.named} n’est pas adopté{act.kind.e}.",
            severity=severity_of_a_rejection(dossier),
        )


RULE = CapacityRule(
    code="VOT-007",
    title="Un partage des voix dans un scrutin secret n’adopte pas la délibération",
    severity=Severity.ERROR,
    warns="si aucun acte n’est à signer",
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    why="En cas de partage, la voix du président n’est prépondérante que si le scrutin n’est pas secret : la majorité "
    "absolue n’est pas atteinte.",
    right="""
        actes:
          deliberation:
            vote: { pour: 17, contre: 16, abstentions: 0, scrutin: secret }
    """,
    wrong="""
        actes:
          deliberation:
            vote: { pour: 16, contre: 16, abstentions: 1, scrutin: secret }
    """,
    message="Les voix sont partagées, 16 pour et 16 contre, dans un scrutin secret : la voix du président ne "
    "départage pas et la délibération n’est pas adoptée.",
    hint="Vérifiez les voix et le mode de scrutin : un projet rejeté ne donne pas lieu à cet acte.",
    reads=Voted,
    find=_find,
)

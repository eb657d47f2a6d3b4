"""VOT-010: blank and void ballots are of a secret ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.agreement import plural
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.actes import Scrutin
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    if vote.scrutin is Scrutin.SECRET:
        return
    for field in ("blancs", "nuls"):
        if count := getattr(vote, field):
            kind = field.removesuffix("s")
            yield Finding(
                act.path("vote", field),
                f"{count} {plural(count, f'bulletin {kind}', f'bulletins {field}')}, mais le scrutin n’est pas dit "
                "secret.",
            )


RULE = CapacityRule(
    code="VOT-010",
    title="Les bulletins blancs ou nuls sont ceux d’un scrutin secret",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2121-21",
    since=CGCT,
    why="À main levée ou à l’appel des noms, il n’y a pas de bulletins : qui ne choisit pas s’abstient.",
    right="""
        actes:
          deliberation:
            vote: { pour: 30, contre: 1, abstentions: 0, blancs: 2, scrutin: secret }
    """,
    wrong="""
        actes:
          deliberation:
            vote: { pour: 30, contre: 1, abstentions: 0, blancs: 2 }
    """,
    message="2 bulletins blancs, mais le scrutin n’est pas dit secret.",
    hint="Ajoutez « scrutin: secret », ou comptez ces voix parmi les abstentions.",
    reads=Voted,
    find=_find,
)

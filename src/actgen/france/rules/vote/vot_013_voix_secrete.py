"""VOT-013: the casting vote has no place in a secret ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.actes import Scrutin
from actgen.variables.capacities import Voted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Voted]) -> Iterator[Finding]:
    vote = act.states.vote
    if vote.scrutin is Scrutin.SECRET and vote.voix_preponderante is not None:
        yield Finding(
            act.path("vote", "voix_preponderante"),
            "Le scrutin est secret, mais la voix du président est dite prépondérante.",
        )


RULE = CapacityRule(
    code="VOT-013",
    title="La voix du président n’est pas prépondérante dans un scrutin secret",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    why="La voix du président ne départage que si le scrutin n’est pas secret : son vote, ici, n’est connu de "
    "personne.",
    right="""
        actes:
          deliberation:
            vote: { pour: 16, contre: 16, abstentions: 1, scrutin: ordinaire, voix_preponderante: pour }
    """,
    wrong="""
        actes:
          deliberation:
            vote: { pour: 16, contre: 16, abstentions: 1, scrutin: secret, voix_preponderante: pour }
    """,
    message="Le scrutin est secret, mais la voix du président est dite prépondérante.",
    hint="Retirez « voix_preponderante », ou corrigez « scrutin ».",
    reads=Voted,
    find=_find,
)

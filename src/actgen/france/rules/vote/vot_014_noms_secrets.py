"""VOT-014: a secret ballot names nobody."""

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
    if vote.scrutin is Scrutin.SECRET and vote.noms is not None:
        yield Finding(act.path("vote", "noms"), "Le scrutin est secret, mais l’acte dirait le vote de chacun.")


RULE = CapacityRule(
    code="VOT-014",
    title="Un scrutin secret ne nomme pas les votants",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-21",
    since=CGCT,
    why="Le nom des votants et le sens de leur vote ne s’écrivent que si le scrutin n’est pas secret.",
    right="""
        actes:
          deliberation:
            vote: { pour: 31, contre: 2, abstentions: 0, scrutin: secret }
    """,
    wrong="""
        actes:
          deliberation:
            vote:
              { pour: 31, contre: 2, abstentions: 0, scrutin: secret, noms: { contre: [Julie AUBRY, Olivier BINET] } }
    """,
    message="Le scrutin est secret, mais l’acte dirait le vote de chacun.",
    hint="Retirez « noms », ou corrigez « scrutin ».",
    reads=Voted,
    find=_find,
)

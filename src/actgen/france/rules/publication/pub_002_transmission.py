"""PUB-002: the act goes to the State representative once it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.act_day import before_the_act
from actgen.rules.rule import CapacityRule
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated
    from actgen.rules.rule import Finding


def _find(_: Dossier, act: Stated[Published]) -> Iterator[Finding]:
    yield from before_the_act(act, "transmission", "La transmission au contrôle de légalité est datée")


RULE = CapacityRule(
    code="PUB-002",
    title="La transmission au contrôle de légalité ne précède pas l’acte",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1 et L. 2131-2",
    since=CGCT,
    why="La délibération est transmise au représentant de l’État après le vote ; elle n’est exécutoire qu’une fois "
    "publiée et transmise.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            transmission: 2025-12-16
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            transmission: 2025-12-12
    """,
    message="La transmission au contrôle de légalité est datée du 12\u00a0décembre 2025, avant la séance du "
    "15\u00a0décembre 2025.",
    hint="Corrigez l’une des deux dates.",
    reads=Published,
    find=_find,
)

"""PUB-001: the act is published once it is made."""

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
    yield from before_the_act(act, "publication", "La publication est datée")


RULE = CapacityRule(
    code="PUB-001",
    title="La publication ne précède pas l’acte",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1",
    since=CGCT,
    why="L’acte est exécutoire une fois publié et transmis ; on ne publie que ce que le conseil a voté.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            publication: 2025-12-16
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            publication: 2025-12-12
    """,
    message="La publication est datée du 12\u00a0décembre 2025, avant la séance du 15\u00a0décembre 2025.",
    hint="Corrigez l’une des deux dates.",
    reads=Published,
    find=_find,
)

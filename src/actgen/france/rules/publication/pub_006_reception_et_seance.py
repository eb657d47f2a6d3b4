"""PUB-006: the préfecture receives an act once it is made."""

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
    yield from before_the_act(act, "reception_prefecture", "La réception en préfecture est datée")


RULE = CapacityRule(
    code="PUB-006",
    title="La réception en préfecture ne précède pas l’acte",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1 et L. 2131-2",
    since=CGCT,
    why="La préfecture reçoit un acte voté ou signé : une date plus ancienne est celle d’un autre acte.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            reception_prefecture: 2025-12-16
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            reception_prefecture: 2025-11-16
    """,
    message="La réception en préfecture est datée du 16\u00a0novembre 2025, avant la séance du 15\u00a0décembre 2025.",
    hint="Recopiez la date de l’accusé de réception de cet acte.",
    reads=Published,
    find=_find,
)

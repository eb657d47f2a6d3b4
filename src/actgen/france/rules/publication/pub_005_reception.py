"""PUB-005: the préfecture receives an act once it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.dates import date_long
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Published]) -> Iterator[Finding]:
    sent, received = act.states.transmission, act.states.reception_prefecture
    if sent and received and received < sent:
        yield Finding(
            act.path("reception_prefecture"),
            f"La réception en préfecture est datée du {date_long(received)}, avant la transmission du "
            f"{date_long(sent)}.",
        )


RULE = CapacityRule(
    code="PUB-005",
    title="La réception en préfecture ne précède pas la transmission",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1 et L. 2131-2",
    since=CGCT,
    why="L’accusé de réception répond à l’envoi : il porte le même jour ou un jour suivant. C’est lui qui prouve que "
    "l’acte est transmis.",
    right="""
        actes:
          deliberation:
            transmission: 2025-12-16
            reception_prefecture: 2025-12-17
    """,
    wrong="""
        actes:
          deliberation:
            transmission: 2025-12-18
            reception_prefecture: 2025-12-17
    """,
    message="La réception en préfecture est datée du 17\u00a0décembre 2025, avant la transmission du "
    "18\u00a0décembre 2025.",
    hint="Recopiez les deux dates de l’accusé de réception.",
    reads=Published,
    find=_find,
)

"""PUB-012: an individual decision is transmitted within fifteen days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.publicity import last_day_to_transmit, transmitted_on
from actgen.france.law.texts import TRANSMISSION_OF_INDIVIDUAL_ACTS
from actgen.french.dates import date_long
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Published]) -> Iterator[Finding]:
    sent = transmitted_on(act.states)
    last = last_day_to_transmit(act.day)
    if sent and sent > last and (act.states.identifiant or "").endswith("-AI"):
        field = "transmission" if act.states.transmission else "reception_prefecture"
        yield Finding(
            act.path(field),
            f"L’acte individuel du {date_long(act.day)} est transmis le {date_long(sent)} : le dernier jour était "
            f"le {date_long(last)}.",
        )


RULE = CapacityRule(
    code="PUB-012",
    title="Une décision individuelle est transmise dans les quinze jours",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2131-1 puis L. 2131-2",
    since=TRANSMISSION_OF_INDIVIDUAL_ACTS,
    why="Une décision individuelle, de nature AI dans l’identifiant de l’acte, est transmise au représentant de l’État "
    "dans les quinze jours de sa signature.",
    right="""
        actes:
          decision:
            numero: 11/2025
            date: 2025-05-30
            delegation: { date: 2020-06-11, point: "4" }
            budget: 2025
            transmission: 2025-06-14
            identifiant: 044-200083228-20250530-11_2025-AI
    """,
    wrong="""
        actes:
          decision:
            numero: 11/2025
            date: 2025-05-30
            delegation: { date: 2020-06-11, point: "4" }
            budget: 2025
            transmission: 2025-06-20
            identifiant: 044-200083228-20250530-11_2025-AI
    """,
    message="L’acte individuel du 30\u00a0mai 2025 est transmis le 20\u00a0juin 2025 : le dernier jour était le "
    "14\u00a0juin 2025.",
    hint="Vérifiez la date de transmission ; transmettez désormais dans les quinze jours.",
    reads=Published,
    find=_find,
)

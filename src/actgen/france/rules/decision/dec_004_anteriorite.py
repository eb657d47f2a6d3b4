"""DEC-004: the council delegates before the mayor decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.french.dates import date_long
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Delegated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Delegated]) -> Iterator[Finding]:
    given = act.states.delegation.date
    if given > act.day:
        yield Finding(
            act.path("delegation", "date"),
            f"La délégation est du {date_long(given)}, après {act.kind.named} du {date_long(act.day)}.",
        )


RULE = CapacityRule(
    code="DEC-004",
    title="La délégation précède la décision",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2122-22 et L. 2122-23",
    since=CGCT,
    why="Le maire n’a que la compétence que le conseil lui a déjà déléguée le jour où il décide.",
    right="""
        actes:
          decision:
            numero: 11/2025
            date: 2025-05-30
            delegation: { date: 2020-06-11, point: "4" }
            budget: 2025
    """,
    wrong="""
        actes:
          decision:
            numero: 11/2025
            date: 2025-05-30
            delegation: { date: 2025-06-11, point: "4" }
            budget: 2025
    """,
    message="La délégation est du 11\u00a0juin 2025, après la décision du 30\u00a0mai 2025.",
    hint="Corrigez l’une des deux dates ; sinon, la décision revient au conseil municipal.",
    reads=Delegated,
    find=_find,
)

"""DEC-001: the point delegated is one of the thirty-one of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.delegated import last_point, point_number
from actgen.france.law.texts import CGCT
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Delegated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated


def _find(_: Dossier, act: Stated[Delegated]) -> Iterator[Finding]:
    number, last = point_number(act.states.delegation.point), last_point(act.day)
    if number is None or not 1 <= number <= last:
        yield Finding(
            act.path("delegation", "point"),
            f"L’article L. 2122-22 n’a pas de point « {act.states.delegation.point} » : il en a {last}, du 1° "
            f"au {last}°.",
        )


RULE = CapacityRule(
    code="DEC-001",
    title="Le point délégué est l’un des 31 points de l’article L. 2122-22",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2122-22",
    since=CGCT,
    why="Le conseil ne peut déléguer au maire que les matières de cette liste, du 1° au 31°.",
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
            delegation: { date: 2020-06-11, point: "41" }
            budget: 2025
    """,
    message="L’article L. 2122-22 n’a pas de point « 41 » : il en a 31, du 1° au 31°.",
    hint="Écrivez le numéro du point, tel que la délibération de délégation le cite : 4.",
    reads=Delegated,
    find=_find,
)

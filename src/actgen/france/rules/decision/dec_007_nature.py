"""DEC-007: the nature under which a décision is transmitted is one that a décision may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.actes import Nature
from actgen.variables.capacities import Delegated, Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated

_USUAL = (Nature.DE, Nature.AR, Nature.AI, Nature.AU)


def _find(_: Dossier, act: Stated[Delegated]) -> Iterator[Finding]:
    numbered = act.also(Numbered)
    nature = numbered.nature if numbered else None
    if nature and nature not in _USUAL:
        yield Finding(
            act.path("nature"),
            f"Une décision du maire se transmet rarement sous la nature {nature} ({_NAMES[nature]}).",
        )


_NAMES = {Nature.CC: "contrats, conventions et avenants", Nature.BF: "documents budgétaires et financiers"}

RULE = CapacityRule(
    code="DEC-007",
    title="La nature transmise convient à une décision",
    severity=Severity.WARNING,
    source="nomenclature @CTES ; usage",
    why="La nomenclature ne dit pas sous quelle nature une décision par délégation se transmet ; l’usage va de DE à "
    "AR, AI ou AU selon les préfectures. CC est la nature de la convention elle-même.",
    right="""
        actes:
          decision:
            numero: 11/2025
            date: 2025-05-30
            delegation: { date: 2020-06-11, point: "4" }
            budget: 2025
            nature: AU
    """,
    wrong="""
        actes:
          decision:
            numero: 11/2025
            date: 2025-05-30
            delegation: { date: 2020-06-11, point: "4" }
            budget: 2025
            nature: CC
    """,
    message="Une décision du maire se transmet rarement sous la nature CC (contrats, conventions et avenants).",
    hint="Demandez à la préfecture la nature qu’elle attend : DE, AR, AI ou AU.",
    reads=Delegated,
    find=_find,
)

"""PUB-007: the act is posted once it is made."""

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
    yield from before_the_act(act, "affichage", "L’affichage est daté")


RULE = CapacityRule(
    code="PUB-007",
    title="L’affichage ne précède pas l’acte",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2131-1",
    since=CGCT,
    why="On affiche ce qui est voté ou signé. La date de l’affichage de la convocation s’écrit dans la séance.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            affichage: 2025-12-16
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            affichage: 2025-12-09
    """,
    message="L’affichage est daté du 9\u00a0décembre 2025, avant la séance du 15\u00a0décembre 2025.",
    hint="Corrigez la date ; l’affichage de la convocation s’écrit « affichage_convocation », sous « seance ».",
    reads=Published,
    find=_find,
)

"""PUB-004: the commission and the earlier délibération come before the sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.dates import date_long
from actgen.law.texts import CGCT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation, sitting = dossier.fiche.actes.deliberation, dossier.seance.date
    if deliberation is None:
        return
    anterieure, commission = deliberation.anterieure, deliberation.commission
    if anterieure and anterieure.date >= sitting:
        yield Finding(
            ("actes", "deliberation", "anterieure", "date"),
            f"La délibération antérieure est datée du {date_long(anterieure.date)} : elle n’est pas antérieure à la "
            f"séance du {date_long(sitting)}.",
        )
    if commission and commission.date > sitting:
        yield Finding(
            ("actes", "deliberation", "commission", "date"),
            f"La réunion de la commission est datée du {date_long(commission.date)}, après la séance du "
            f"{date_long(sitting)}.",
        )


RULE = Rule(
    code="PUB-004",
    title="La commission et la délibération antérieure précèdent la séance",
    severity=Severity.ERROR,
    source="CGCT, art. L. 2121-22",
    since=CGCT,
    why="La commission étudie l’affaire avant que le conseil la vote, le même jour au plus tard. Une délibération "
    "antérieure a été votée lors d’une séance précédente.",
    right="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            commission: { nom: scolarité, date: 2025-12-01 }
    """,
    wrong="""
        seance:
          date: 2025-12-15
        actes:
          deliberation:
            commission: { nom: scolarité, date: 2026-01-12 }
    """,
    message="La réunion de la commission est datée du 12\u00a0janvier 2026, après la séance du 15\u00a0décembre 2025.",
    hint="Corrigez l’une des deux dates.",
    find=_find,
)

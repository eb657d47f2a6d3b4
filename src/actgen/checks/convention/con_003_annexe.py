"""CON-003: what is annexed to a convention is signed with it, or after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.dates import date_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    convention, annexe = dossier.fiche.actes.convention, dossier.fiche.actes.annexe_engagement
    signed = convention.date_signature if convention else None
    joined = annexe.date_signature if annexe else None
    if signed and joined and joined < signed:
        yield Finding(
            ("actes", "annexe_engagement", "date_signature"),
            f"L’annexe d’engagement est signée le {date_long(joined)}, avant la convention, signée le "
            f"{date_long(signed)}.",
        )


RULE = Rule(
    code="CON-003",
    title="L’annexe d’engagement n’est pas signée avant la convention",
    severity=Severity.WARNING,
    source="convention d’adhésion au groupement de commandes, art. 2 ; usage",
    why="L’annexe complète la convention à laquelle elle est jointe : elle ne l’engage pas avant elle.",
    right="""
        actes:
          convention: { date_signature: 2025-12-18 }
          annexe_engagement: { date_signature: 2025-12-18 }
    """,
    wrong="""
        actes:
          convention: { date_signature: 2025-12-18 }
          annexe_engagement: { date_signature: 2025-12-17 }
    """,
    message="L’annexe d’engagement est signée le 17\u00a0décembre 2025, avant la convention, signée le "
    "18\u00a0décembre 2025.",
    hint="Corrigez l’une des deux dates.",
    find=_find,
    needs_sitting=False,
)

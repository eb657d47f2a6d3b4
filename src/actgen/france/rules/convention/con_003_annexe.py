"""CON-003: what is annexed to a convention is signed with it, or after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.agreements import is_contract
from actgen.french.capitals import first_capital
from actgen.french.dates import date_long
from actgen.rules.rule import Finding, Rule
from actgen.variables.capacities import Signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    signed = [act for act in dossier.having(Signed) if act.states.date_signature]
    for annexe in (act for act in signed if _ENGAGES in type(act.states).model_fields):
        for contract in (act for act in signed if is_contract(act.kind)):
            joined, concluded = annexe.states.date_signature, contract.states.date_signature
            if joined and concluded and joined < concluded:
                yield Finding(
                    annexe.path("date_signature"),
                    f"{first_capital(annexe.kind.named)} est signé{annexe.kind.e} le {date_long(joined)}, avant "
                    f"{contract.kind.named}, signé{contract.kind.e} le {date_long(concluded)}.",
                )


#: The field by which an act engages what a contract leaves open.
_ENGAGES = "nombre_eleves"

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

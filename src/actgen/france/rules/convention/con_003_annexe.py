"""CON-003: what is annexed to a convention is signed with it, or after."""

from actgen.france.law.agreements import is_contract
from actgen.rules import WARNING, Dossier, Finding, Findings, Signed, date_long, first_capital, rule


@rule(
    "CON-003",
    WARNING,
    source="convention d’adhésion au groupement de commandes, art. 2 ; usage",
    sitting=False,
    needs="date_signature",
)
def find(dossier: Dossier) -> Findings:
    """L’annexe d’engagement n’est pas signée avant la convention.

    L’annexe complète la convention à laquelle elle est jointe : elle ne l’engage pas avant elle.
    """
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


EXAMPLE = """
actes:
  convention: { date_signature: 2025-12-18 }
  annexe_engagement: { date_signature: 2025-12-18 }
"""
WRONG = ("annexe_engagement: { date_signature: 2025-12-18", "annexe_engagement: { date_signature: 2025-12-17")
MESSAGE = (
    "L’annexe d’engagement est signée le 17\u00a0décembre 2025, avant la convention, signée le 18\u00a0décembre 2025."
)
HINT = "Corrigez l’une des deux dates."


#: The field by which an act engages what a contract leaves open.
_ENGAGES = "nombre_eleves"

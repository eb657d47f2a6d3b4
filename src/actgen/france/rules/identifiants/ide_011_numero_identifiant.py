"""IDE-011: the identifier of an act carries the number of that act."""

from actgen.france.capacities import Published
from actgen.france.reading_dossiers.act_identifier import identifier_of
from actgen.france.reading_dossiers.act_number import is_same_number, transmitted
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Stated, quoted, rule


@rule(
    "IDE-011",
    WARNING,
    source="protocole d’échange @CTES (numéro interne de l’acte)",
    reads=Published,
    needs="identifiant",
)
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """L’identifiant de l’acte porte le numéro de l’acte.

    Le numéro de l’identifiant est celui de l’acte, avec des soulignés. Un préfixe ou l’année peuvent s’y ajouter ;
    d’autres chiffres sont ceux d’un autre acte.
    """
    numbered = act.also(Numbered)
    if numbered is None or not act.states.identifiant:
        return
    carried, number = identifier_of(act.states.identifiant).number, numbered.numero
    if not is_same_number(carried, number):
        yield Finding(
            act.path("identifiant"),
            f"L’identifiant de l’acte porte le numéro {quoted(carried)}, mais celui de l’acte est {quoted(number)}, "
            f"transmis {quoted(transmitted(number))}.",
        )


EXAMPLE = """
actes:
  deliberation:
    numero: 2025-132
    identifiant: 044-200083228-20251215-2025_132-DE
"""
WRONG = ("044-200083228-20251215-2025_132-DE", "044-200083228-20251215-2025_123-DE")
MESSAGE = (
    "L’identifiant de l’acte porte le numéro « 2025_123 », mais celui de l’acte est « 2025-132 », transmis "
    "« 2025_132 »."
)
HINT = "Recopiez l’identifiant de l’accusé de réception, ou corrigez le numéro."

"""IDE-012: the identifier of an act has the nature of that act."""

from actgen.france.capacities import Published
from actgen.france.reading_dossiers.act_identifier import identifier_of
from actgen.french.communes import with_de
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, OfSitting, Stated, quoted, rule

#: What the code of each nature stands for.
_NATURES = {
    "DE": "une délibération",
    "AR": "un acte réglementaire",
    "AI": "un acte individuel",
    "CC": "un contrat, une convention ou un avenant",
    "BF": "un document budgétaire ou financier",
    "AU": "un autre acte",
}


@rule("IDE-012", WARNING, source="protocole d’échange @CTES (natures des actes)", reads=Published, needs="identifiant")
def find(_: Dossier, act: Stated[Published]) -> Findings:
    """L’identifiant d’une délibération est de nature DE.

    Les deux lettres qui finissent l’identifiant disent la nature de l’acte. Une décision du maire n’en a pas une qui
    soit fixée : l’usage varie.
    """
    nature = identifier_of(act.states.identifiant).nature if act.states.identifiant else ""
    expected = _nature_of(act)
    if nature and nature not in _NATURES:
        codes = "DE, AR, AI, CC, BF et AU"
        yield Finding(
            act.path("identifiant"),
            f"L’identifiant de l’acte finit par {quoted(nature)}, qui n’est le code d’aucune nature : {codes}.",
        )
    elif nature and expected and nature != expected:
        yield Finding(
            act.path("identifiant"),
            f"L’identifiant {with_de(act.kind.named)} finit par {quoted(nature)}, le code pour {_NATURES[nature]} ; "
            f"celui d’{_NATURES[expected]} est « {expected} ».",
        )


EXAMPLE = """
actes:
  deliberation:
    identifiant: 044-200083228-20251215-2025_132-DE
"""
WRONG = ("044-200083228-20251215-2025_132-DE", "044-200083228-20251215-2025_132-AR")
MESSAGE = (
    "L’identifiant de la délibération finit par « AR », le code pour un acte réglementaire ; celui d’une "
    "délibération est « DE »."
)
HINT = "Recopiez l’identifiant de l’accusé de réception de la délibération."


def _nature_of(act: Stated[Published]) -> str:
    """The nature that the file or its kind gives it; that of a délibération for the council’s; else it is not known."""
    numbered = act.also(Numbered)
    stated = (numbered.nature if numbered else None) or act.kind.declared.nature
    return str(stated or ("DE" if act.kind.has(OfSitting) else ""))

"""DEC-007: the nature under which a décision is transmitted is one that a décision may have."""

from actgen.france.capacities import Delegated
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Stated, rule
from actgen.variables.actes import Nature

_USUAL = (Nature.DE, Nature.AR, Nature.AI, Nature.AU)


@rule("DEC-007", WARNING, source="nomenclature @CTES ; usage", reads=Delegated)
def find(dossier: Dossier, act: Stated[Delegated]) -> Findings:
    """La nature transmise convient à une décision.

    La nomenclature ne dit pas sous quelle nature une décision par délégation se transmet ; l’usage va de DE à AR, AI ou
    AU selon les préfectures. CC est la nature de la convention elle-même.
    """
    numbered = act.also(Numbered)
    nature = numbered.nature if numbered else None
    if nature and nature not in _USUAL:
        yield Finding(
            act.path("nature"),
            f"Une décision du {dossier.fiche.body.sorte.chef} se transmet rarement sous la nature {nature} "
            f"({_NAMES[nature]}).",
        )


EXAMPLE = """
actes:
  decision:
    numero: 11/2025
    date: 2025-05-30
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
    nature: AU
"""
WRONG = ("AU", "CC")
MESSAGE = "Une décision du maire se transmet rarement sous la nature CC (contrats, conventions et avenants)."
HINT = "Demandez à la préfecture la nature qu’elle attend : DE, AR, AI ou AU."


_NAMES = {Nature.CC: "contrats, conventions et avenants", Nature.BF: "documents budgétaires et financiers"}

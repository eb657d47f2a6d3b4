"""ACT-032: in Alsace-Moselle, the second convocation recalls that it frees the council of its quorum."""

import re

from actgen.france.law.quorum import is_freed_of_quorum
from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, OfSitting, Sought, act_rule

_COMMON_LAW = Sought(re.compile(r"(?<!\d)2121-17\b"), clues=("2121-17",))
_LOCAL_LAW = Sought(re.compile(r"(?<!\d)2541-4\b"), clues=("2541-4",))


@act_rule("ACT-032", WARNING, source="CGCT, art. L. 2541-1 et L. 2541-4", since=CGCT, reads=OfSitting)
def find(finished: Finished) -> ActFindings:
    """En Alsace-Moselle, la seconde convocation rappelle la dispense de quorum.

    En Moselle, dans le Bas-Rhin et le Haut-Rhin, le second alinéa de l’article L. 2121-17 ne s’applique pas : le
    conseil délibère sans quorum si la seconde convocation, sur le même objet, rappelle expressément cette disposition
    de l’article L. 2541-4.
    """
    fiche = finished.dossier.fiche
    if fiche.seance is None or not in_alsace_moselle(fiche) or not is_freed_of_quorum(fiche.seance):
        return
    if finished.says(_LOCAL_LAW):
        return
    found = next(finished.search(_COMMON_LAW), None)
    message = "L’acte ne cite pas l’article L. 2541-4, qui dispense ici du quorum après une seconde convocation"
    if found is None:
        yield ActFinding(f"{message}.")
    else:
        yield ActFinding(f"{message} : il cite l’article L. 2121-17.", found[0], found[1].start())


EXAMPLE = """
[commune] insee: 67482
[seance] seconde_convocation: 2025-12-08
[Mention] Le conseil délibère sans condition de quorum (article L. 2541-4 du CGCT, rappelé par la convocation).
"""
WRONG = (
    "quorum (article L. 2541-4 du CGCT, rappelé par la convocation).",
    "quorum, en application de l’article L. 2121-17 du CGCT.",
)
MESSAGE = (
    "L’acte ne cite pas l’article L. 2541-4, qui dispense ici du quorum après une seconde convocation : il "
    "cite l’article L. 2121-17."
)
HINT = (
    "Vérifiez que la seconde convocation rappelait cette disposition, et prenez l’article de "
    "{{ seance.article_sans_quorum }} dans le modèle Word."
)

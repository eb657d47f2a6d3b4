"""ACT-003: the visas of a délibération begin with the code that gives the council its power."""

import re

from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, OfSitting, Sought, act_rule

_CGCT = Sought(
    re.compile(r"\bcode general des collectivites territoriales\b|\bcgct\b"),
    ("visa",),
    clues=("code general", "cgct"),
)


@act_rule("ACT-003", WARNING, source="CGCT, art. L. 2121-29 ; usage", since=CGCT, reads=OfSitting)
def find(finished: Finished) -> ActFindings:
    """Une délibération qui a des visas vise le Code général des collectivités territoriales.

    Les visas disent de quels textes le conseil tient sa compétence ; le premier est le code qui la lui donne.
    """
    if finished.says(_CGCT):
        return
    if visas := finished.of("visa"):
        yield ActFinding("Aucun visa ne cite le Code général des collectivités territoriales.", visas[0])


EXAMPLE = """
[Visa] VU le Code général des collectivités territoriales, notamment son article L. 2121-29 ;
[Visa] VU le Code de la commande publique ;
"""
WRONG = """\
[Visa] VU le Code de la commande publique ;"""
MESSAGE = "Aucun visa ne cite le Code général des collectivités territoriales."
HINT = "Ajoutez dans le modèle Word : « VU le Code général des collectivités territoriales ; »."

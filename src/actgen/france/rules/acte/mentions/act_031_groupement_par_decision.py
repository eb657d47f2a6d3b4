"""ACT-031: whether the mayor may join a group of buyers by himself is disputed."""

import re

from actgen.france.capacities import Delegated
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, Sought, act_rule

_KINDS = ("titre", "sous-titre", "dispositif", "element", "corps")
_GROUP = Sought(
    re.compile(r"\bgroupements? de commandes?\b"),
    _KINDS,
    clues=("groupement",),
)


@act_rule(
    "ACT-031",
    WARNING,
    source="CCP, art. L. 2113-7 ; CGCT, art. L. 2122-22, 4°",
    reads=Delegated,
    shown="decision",
    seeks=(_GROUP,),
)
def find(finished: Finished) -> ActFindings:
    """L’adhésion à un groupement de commandes est délibérée par le conseil.

    La convention constitutive d’un groupement de commandes relève de l’organe délibérant. Que le 4° de l’article L.
    2122-22 suffise pour y adhérer est discuté : une délibération met à l’abri.
    """
    for passage, found in finished.search(_GROUP):
        yield ActFinding("Cette décision porte sur un groupement de commandes.", passage, found.start())
        return


EXAMPLE = """
[Dispositif] De conclure la convention de partenariat avec l’académie de Montpellier.
"""
WRONG = ("De conclure la convention de partenariat avec", "D’adhérer au groupement de commandes de")
MESSAGE = "Cette décision porte sur un groupement de commandes."
HINT = "Vérifiez que le conseil a approuvé la convention constitutive ; sinon, faites-le délibérer."

"""ACT-004: a group of buyers rests on the Code de la commande publique."""

import re

from actgen.france.law.agreements import is_contract
from actgen.france.law.texts import CODE_OF_PUBLIC_PROCUREMENT
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, OfSitting, Sought, act_rule, first_capital

_GROUPEMENT = Sought(
    re.compile(r"\bgroupements? de commandes?\b"),
    (
        "titre",
        "sous-titre",
    ),
    clues=("groupement",),
)
_ARTICLES = Sought(
    re.compile(r"(?<!\d)2113-6\b"),
    clues=("2113-6",),
)
_CODE = Sought(
    re.compile(r"\bcode de la commande publique\b|\bccp\b|(?<!\d)2113-6\b"),
    ("visa",),
)


@act_rule(
    "ACT-004",
    WARNING,
    source="CCP, art. L. 2113-6 à L. 2113-8",
    since=CODE_OF_PUBLIC_PROCUREMENT,
    shown="convention",
    seeks=(_GROUPEMENT,),
)
def find(finished: Finished) -> ActFindings:
    """Un groupement de commandes se fonde sur le Code de la commande publique.

    Ces articles permettent aux acheteurs de se grouper et veulent une convention constitutive signée des membres. La
    convention cite les articles ; la délibération qui a des visas cite au moins le code.
    """
    if not finished.says(_GROUPEMENT):
        return
    visas = finished.of("visa")
    if is_contract(finished.kind) and not finished.says(_ARTICLES):
        named = first_capital(finished.kind.named)
        yield ActFinding(f"{named} ne cite pas les articles L. 2113-6 à L. 2113-8 du Code de la commande publique.")
    elif finished.has(OfSitting) and visas and not finished.says(_CODE):
        yield ActFinding("Aucun visa ne cite le Code de la commande publique.", visas[0])


EXAMPLE = """
[Titre de l’acte] Convention constitutive d’un groupement de commandes
[Corps] Il est constitué conformément aux articles L2113-6 à L2113-8 du code de la commande publique.
"""
WRONG = ("aux articles L2113-6 à L2113-8 du", "au")
MESSAGE = "La convention ne cite pas les articles L. 2113-6 à L. 2113-8 du Code de la commande publique."
HINT = "Ajoutez la référence dans le modèle Word."

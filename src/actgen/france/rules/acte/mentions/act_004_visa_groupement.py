"""ACT-004: a group of buyers rests on the Code de la commande publique."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.agreements import is_contract
from actgen.france.law.texts import CODE_OF_PUBLIC_PROCUREMENT
from actgen.french.capitals import first_capital
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_GROUPEMENT = re.compile(r"\bgroupements? de commandes?\b")
_ARTICLES = re.compile(r"(?<!\d)2113-6\b")
_CODE = re.compile(r"\bcode de la commande publique\b|\bccp\b|(?<!\d)2113-6\b")


def _find(finished: Finished) -> Iterator[Finding]:
    if not finished.says(_GROUPEMENT, "titre", "sous-titre"):
        return
    visas = finished.of("visa")
    if is_contract(finished.kind) and not finished.says(_ARTICLES):
        named = first_capital(finished.kind.named)
        yield Finding(f"{named} ne cite pas les articles L. 2113-6 à L. 2113-8 du Code de la commande publique.")
    elif finished.has(OfSitting) and visas and not finished.says(_CODE, "visa"):
        yield Finding("Aucun visa ne cite le Code de la commande publique.", visas[0])


RULE = ActRule(
    code="ACT-004",
    shown="convention",
    title="Un groupement de commandes se fonde sur le Code de la commande publique",
    severity=Severity.WARNING,
    source="CCP, art. L. 2113-6 à L. 2113-8",
    since=CODE_OF_PUBLIC_PROCUREMENT,
    why="Ces articles permettent aux acheteurs de se grouper et veulent une convention constitutive signée des "
    "membres. La convention cite les articles ; la délibération qui a des visas cite au moins le code.",
    right="""
        [Titre de l’acte] Convention constitutive d’un groupement de commandes
        [Corps] Il est constitué conformément aux articles L2113-6 à L2113-8 du code de la commande publique.
    """,
    wrong="""
        [Titre de l’acte] Convention constitutive d’un groupement de commandes
        [Corps] Il est constitué conformément au code de la commande publique.
    """,
    message="La convention ne cite pas les articles L. 2113-6 à L. 2113-8 du Code de la commande publique.",
    hint="Ajoutez la référence dans le modèle Word.",
    find=_find,
)

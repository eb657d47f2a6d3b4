"""ACT-003: the visas of a délibération begin with the code that gives the council its power."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.texts import CGCT
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_CGCT = re.compile(r"\bcode general des collectivites territoriales\b|\bcgct\b")


def _find(finished: Finished) -> Iterator[Finding]:
    visas = finished.of("visa")
    if visas and not finished.says(_CGCT, "visa"):
        yield Finding("Aucun visa ne cite le Code général des collectivités territoriales.", visas[0])


RULE = ActRule(
    code="ACT-003",
    reads=OfSitting,
    title="Une délibération qui a des visas vise le Code général des collectivités territoriales",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2121-29 ; usage",
    since=CGCT,
    why="Les visas disent de quels textes le conseil tient sa compétence ; le premier est le code qui la lui donne.",
    right="""
        [Visa] VU le Code général des collectivités territoriales, notamment son article L. 2121-29 ;
        [Visa] VU le Code de la commande publique ;
    """,
    wrong="""
        [Visa] VU le Code de la commande publique ;
    """,
    message="Aucun visa ne cite le Code général des collectivités territoriales.",
    hint="Ajoutez dans le modèle Word : « VU le Code général des collectivités territoriales ; ».",
    find=_find,
)

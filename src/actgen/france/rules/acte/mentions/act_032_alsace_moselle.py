"""ACT-032: in Alsace-Moselle, the second convocation recalls that it frees the council of its quorum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.quorum import is_freed_of_quorum
from actgen.france.law.special_law import in_alsace_moselle
from actgen.france.law.texts import CGCT
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_COMMON_LAW, _LOCAL_LAW = re.compile(r"(?<!\d)2121-17\b"), re.compile(r"(?<!\d)2541-4\b")


def _find(finished: Finished) -> Iterator[Finding]:
    fiche = finished.dossier.fiche
    if fiche.seance is None or not in_alsace_moselle(fiche) or not is_freed_of_quorum(fiche.seance):
        return
    if finished.says(_LOCAL_LAW):
        return
    found = next(finished.search(_COMMON_LAW, clues=("2121-17",)), None)
    message = "L’acte ne cite pas l’article L. 2541-4, qui dispense ici du quorum après une seconde convocation"
    if found is None:
        yield Finding(f"{message}.")
    else:
        yield Finding(f"{message} : il cite l’article L. 2121-17.", found[0], found[1].start())


RULE = ActRule(
    code="ACT-032",
    reads=OfSitting,
    title="En Alsace-Moselle, la seconde convocation rappelle la dispense de quorum",
    severity=Severity.WARNING,
    source="CGCT, art. L. 2541-1 et L. 2541-4",
    since=CGCT,
    why="En Moselle, dans le Bas-Rhin et le Haut-Rhin, le second alinéa de l’article L. 2121-17 ne s’applique pas : le "
    "conseil délibère sans quorum si la seconde convocation, sur le même objet, rappelle expressément cette "
    "disposition de l’article L. 2541-4.",
    right="""
        [commune] insee: 67482
        [seance] seconde_convocation: 2025-12-08
        [Mention] Le conseil délibère sans condition de quorum (article L. 2541-4 du CGCT, rappelé par la convocation).
    """,
    wrong="""
        [commune] insee: 67482
        [seance] seconde_convocation: 2025-12-08
        [Mention] Le conseil délibère sans condition de quorum, en application de l’article L. 2121-17 du CGCT.
    """,
    message="L’acte ne cite pas l’article L. 2541-4, qui dispense ici du quorum après une seconde convocation : il "
    "cite l’article L. 2121-17.",
    hint="Vérifiez que la seconde convocation rappelait cette disposition, et prenez l’article de "
    "{{ seance.article_sans_quorum }} dans le modèle Word.",
    find=_find,
)

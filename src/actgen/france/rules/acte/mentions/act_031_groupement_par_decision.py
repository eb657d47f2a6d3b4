"""ACT-031: whether the mayor may join a group of buyers by himself is disputed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.rules.act_rule import ActRule, Finding
from actgen.variables.capacities import Delegated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished

_GROUP = re.compile(r"\bgroupements? de commandes?\b")
_KINDS = ("titre", "sous-titre", "dispositif", "element", "corps")


def _find(finished: Finished) -> Iterator[Finding]:
    for passage, found in finished.search(_GROUP, *_KINDS, clues=("groupement",)):
        yield Finding("Cette décision porte sur un groupement de commandes.", passage, found.start())
        return


RULE = ActRule(
    code="ACT-031",
    reads=Delegated,
    shown="decision",
    title="L’adhésion à un groupement de commandes est délibérée par le conseil",
    severity=Severity.WARNING,
    source="CCP, art. L. 2113-7 ; CGCT, art. L. 2122-22, 4°",
    why="La convention constitutive d’un groupement de commandes relève de l’organe délibérant. Que le 4° de l’article "
    "L. 2122-22 suffise pour y adhérer est discuté : une délibération met à l’abri.",
    right="""
        [Dispositif] De conclure la convention de partenariat avec l’académie de Montpellier.
    """,
    wrong="""
        [Dispositif] D’adhérer au groupement de commandes de l’académie de Montpellier.
    """,
    message="Cette décision porte sur un groupement de commandes.",
    hint="Vérifiez que le conseil a approuvé la convention constitutive ; sinon, faites-le délibérer.",
    find=_find,
)

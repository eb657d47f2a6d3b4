"""ACT-028: nothing in an act is left for its author to write; what is left for the pen is a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.rules.act_rule import ActRule, Finding
from actgen.rules.unfinished import CLUES, LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.rules.finished import Finished


def _find(finished: Finished) -> Iterator[Finding]:
    for passage, found in finished.search(LEFT, clues=CLUES):
        written = passage.line.text[found.start() : found.end()]
        yield Finding(f"Cette place est restée à remplir : « {written} ».", passage, found.start())


RULE = ActRule(
    code="ACT-028",
    title="Rien n’est resté à compléter",
    severity=Severity.ERROR,
    source="usage",
    why="« À COMPLÉTER », « XXX » ou une ligne de points de suspension disent que l’acte n’est pas fini. Une ligne de "
    "tirets bas est voulue : elle se remplit à la plume.",
    right="""
        [Formalité] Publication sur le site internet le : ____________________
    """,
    wrong="""
        [Formalité] Publication sur le site internet le : À COMPLÉTER
    """,
    message="Cette place est restée à remplir : « À COMPLÉTER ».",
    hint="Donnez la valeur dans le fichier de la commune, ou laissez dans le modèle une ligne de tirets bas.",
    find=_find,
)

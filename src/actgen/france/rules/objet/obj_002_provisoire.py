"""OBJ-002: no text of the file is still to be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Severity
from actgen.rules.rule import Finding, Rule
from actgen.rules.unfinished import is_provisional
from actgen.variables.capacities import Numbered
from actgen.variables.yaml_nodes import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier


def _find(dossier: Dossier) -> Iterator[Finding]:
    for path, text in scalars(dossier.commune.document.data):
        if is_provisional(text):
            yield Finding(path, f"Le texte {cited(text)} est provisoire.")
    for act in dossier.having(Numbered):
        objet = act.states.objet
        if objet and not re.search(r"[^\W\d_]{3}", objet):
            yield Finding(act.path("objet"), f"L’objet {cited(objet)} ne dit rien de l’acte.")


RULE = Rule(
    code="OBJ-002",
    title="Aucun texte n’est resté provisoire",
    severity=Severity.WARNING,
    source="usage",
    why="« À COMPLÉTER », « xxx » ou des points de suite seraient imprimés dans l’acte tels quels.",
    right="""
        actes:
          deliberation:
            objet: RENOUVELLEMENT DE LA CONVENTION
    """,
    wrong="""
        actes:
          deliberation:
            objet: OBJET À COMPLÉTER
    """,
    message="Le texte « OBJET À COMPLÉTER » est provisoire.",
    hint="Écrivez le texte définitif, ou supprimez la ligne si elle est facultative.",
    find=_find,
    needs_sitting=False,
)

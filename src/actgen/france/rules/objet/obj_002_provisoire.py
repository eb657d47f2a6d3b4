"""OBJ-002: no text of the file is still to be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Severity
from actgen.rules.rule import Finding, Rule
from actgen.variables.capacities import Numbered
from actgen.variables.yaml_nodes import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier

#: A text that says that it is not the right one yet; « à compléter » only where nothing follows it.
_PROVISIONAL = re.compile(
    r"""(?:^|[\s(\[«])(?:à|a)\s(?:compl[ée]ter|pr[ée]ciser|renseigner|remplir|venir|d[ée]finir)[\s)\]».!…]*$
      | \[[^\]]*\bà\s\w+er\b[^\]]*\]                 # [à préciser]
      | \b(?:x{3,}|todo|tbd|lorem\sipsum)\b
      | _{3,} | \?{2,} | \.{4,} | …{2,} | (?:\.\s){3,}""",
    re.IGNORECASE | re.VERBOSE,
)


def is_provisional(text: str) -> bool:
    """Whether a text says that it is not the right one yet: « À COMPLÉTER », « xxx », « [à préciser] »."""
    return _PROVISIONAL.search(text) is not None


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

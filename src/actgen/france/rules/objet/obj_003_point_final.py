"""OBJ-003: a title does not end with a full stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated

_FIELDS = {"matiere": "La matière", "objet": "L’objet"}
_STOP = re.compile(r"[.:]$")  # a field refuses the comma and the semicolon
#: « etc. », « S.I.V.U. », « art. »: the point belongs to the word.
_ABBREVIATION = re.compile(r"(?:\betc|\bcf|\bn[uo]m|\b\w|\b\w\.\w)\.$|…$|\.{3}$", re.IGNORECASE)


def _find(_: Dossier, act: Stated[Numbered]) -> Iterator[Finding]:
    for field, name in _FIELDS.items():
        text = getattr(act.states, field) or ""
        if _STOP.search(text) and not _ABBREVIATION.search(text):
            last = cited(text[-30:].split(" ", 1)[-1]) if len(text) > _LONG else cited(text)
            yield Finding(act.path(field), f"{name} finit par {quoted(text[-1])} : {last}.")


_LONG = 60

RULE = CapacityRule(
    code="OBJ-003",
    title="Le titre de l’acte ne finit pas par un point",
    severity=Severity.WARNING,
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale",
    why="Un titre centré ne porte pas de point final, ni de virgule.",
    right="""
        actes:
          deliberation:
            objet: RENOUVELLEMENT DE LA CONVENTION
    """,
    wrong="""
        actes:
          deliberation:
            objet: RENOUVELLEMENT DE LA CONVENTION.
    """,
    message="L’objet finit par « . » : « RENOUVELLEMENT DE LA CONVENTION. ».",
    hint="Supprimez ce signe.",
    reads=Numbered,
    find=_find,
)

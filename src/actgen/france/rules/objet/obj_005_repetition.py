"""OBJ-005: the title of an act does not repeat what the template prints before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted
from actgen.rules.rule import CapacityRule, Finding
from actgen.variables.capacities import Numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier, Stated

_LABEL = re.compile(r"(?:objet|titre|intitulé)\s*:", re.IGNORECASE)


def _find(_: Dossier, act: Stated[Numbered]) -> Iterator[Finding]:
    objet, matiere, path = act.states.objet or "", act.states.matiere, act.path("objet")
    if label := _LABEL.match(objet):
        yield Finding(path, f"L’objet commence par {quoted(label[0])}, que l’acte écrit déjà.")
    if matiere and _opens_with(objet, matiere):
        yield Finding(path, f"L’objet commence par la matière, {quoted(matiere)}, que l’acte écrit déjà.")


def _opens_with(objet: str, matiere: str) -> bool:
    """True where the subject opens with the matter and a sign that parts them: « EDUCATION – CONVENTION… »."""
    return re.match(rf"{re.escape(matiere)}\s*[-–—:/]\s", objet, re.IGNORECASE) is not None


RULE = CapacityRule(
    code="OBJ-005",
    title="L’objet ne répète ni son étiquette ni la matière",
    severity=Severity.WARNING,
    source="usage",
    why="Le modèle écrit lui-même « Objet : » et la matière : répétés dans l’objet, ils seraient imprimés deux fois.",
    right="""
        actes:
          deliberation:
            matiere: EDUCATION
            objet: RENOUVELLEMENT DE LA CONVENTION
    """,
    wrong="""
        actes:
          deliberation:
            matiere: EDUCATION
            objet: EDUCATION – RENOUVELLEMENT DE LA CONVENTION
    """,
    message="L’objet commence par la matière, « EDUCATION », que l’acte écrit déjà.",
    hint="Gardez dans « objet » le seul intitulé.",
    reads=Numbered,
    find=_find,
)

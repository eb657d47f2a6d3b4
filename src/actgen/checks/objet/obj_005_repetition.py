"""OBJ-005: the title of an act does not repeat what the template prints before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.dossier import Dossier

_LABEL = re.compile(r"(?:objet|titre|intitulé)\s*:", re.IGNORECASE)


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation = dossier.fiche.actes.deliberation
    if deliberation is None:
        return
    path = ("actes", "deliberation", "objet")
    if label := _LABEL.match(deliberation.objet):
        yield Finding(path, f"L’objet commence par {quoted(label[0])}, que l’acte écrit déjà.")
    if deliberation.matiere and _opens_with(deliberation.objet, deliberation.matiere):
        yield Finding(path, f"L’objet commence par la matière, {quoted(deliberation.matiere)}, que l’acte écrit déjà.")


def _opens_with(objet: str, matiere: str) -> bool:
    """True where the subject opens with the matter and a sign that parts them: « EDUCATION – CONVENTION… »."""
    return re.match(rf"{re.escape(matiere)}\s*[-–—:/]\s", objet, re.IGNORECASE) is not None


RULE = Rule(
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
    find=_find,
    needs_sitting=False,
)

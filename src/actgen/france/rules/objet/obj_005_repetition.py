"""OBJ-005: the title of an act does not repeat what the template prints before it."""

import re
from functools import lru_cache

from actgen.core.patterns import later
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Stated, quoted, rule

_PARTED = later(r"\s*[-–—:/]\s")
_LABEL = re.compile(r"(?:objet|titre|intitulé)\s*:", re.IGNORECASE)


@rule("OBJ-005", WARNING, source="usage", reads=Numbered)
def find(_: Dossier, act: Stated[Numbered]) -> Findings:
    """L’objet ne répète ni son étiquette ni la matière.

    Le modèle écrit lui-même « Objet : » et la matière : répétés dans l’objet, ils seraient imprimés deux fois.
    """
    for message in _repeated(act.states.objet or "", act.states.matiere or ""):
        yield Finding(act.path("objet"), message)


EXAMPLE = """
actes:
  deliberation:
    matiere: EDUCATION
    objet: RENOUVELLEMENT DE LA CONVENTION
"""
WRONG = ("objet: RENOUVELLEMENT", "objet: EDUCATION – RENOUVELLEMENT")
MESSAGE = "L’objet commence par la matière, « EDUCATION », que l’acte écrit déjà."
HINT = "Gardez dans « objet » le seul intitulé."


@lru_cache(maxsize=256)  # many communes give one title to their acts
def _repeated(objet: str, matiere: str) -> tuple[str, ...]:
    """What is wrong with a subject that repeats its label, or the matter."""
    label, messages = _LABEL.match(objet), list[str]()
    if label:
        messages.append(f"L’objet commence par {quoted(label[0])}, que l’acte écrit déjà.")
    if matiere and _opens_with(objet, matiere):
        messages.append(f"L’objet commence par la matière, {quoted(matiere)}, que l’acte écrit déjà.")
    return tuple(messages)


def _opens_with(objet: str, matiere: str) -> bool:
    """True where the subject opens with the matter and a sign that parts them: « EDUCATION – CONVENTION… »."""
    opening = objet[: len(matiere)].casefold()
    return opening == matiere.casefold() and _PARTED.match(objet, len(matiere)) is not None

"""OBJ-003: a title does not end with a full stop."""

import re
from functools import lru_cache

from actgen.core.patterns import later
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Stated, cited, quoted, rule

_FIELDS = {"matiere": "La matière", "objet": "L’objet"}
_STOP = re.compile(r"[.:]$")  # a field refuses the comma and the semicolon
#: « etc. », « S.I.V.U. », « art. »: the point belongs to the word.
_ABBREVIATION = later(r"(?:\betc|\bcf|\bn[uo]m|\b\w|\b\w\.\w)\.$|…$|\.{3}$", re.IGNORECASE)


@rule("OBJ-003", WARNING, source="Lexique des règles typographiques en usage à l’Imprimerie nationale", reads=Numbered)
def find(_: Dossier, act: Stated[Numbered]) -> Findings:
    """Le titre de l’acte ne finit pas par un point.

    Un titre centré ne porte pas de point final, ni de virgule.
    """
    for field, name in _FIELDS.items():
        text = getattr(act.states, field)
        if text and _ends_with_a_stop(text):
            last = cited(text[-30:].split(" ", 1)[-1]) if len(text) > _LONG else cited(text)
            yield Finding(act.path(field), f"{name} finit par {quoted(text[-1])} : {last}.")


EXAMPLE = """
actes:
  deliberation:
    objet: RENOUVELLEMENT DE LA CONVENTION
"""
WRONG = ("CONVENTION", "CONVENTION.")
MESSAGE = "L’objet finit par « . » : « RENOUVELLEMENT DE LA CONVENTION. »."
HINT = "Supprimez ce signe."


_LONG = 60


@lru_cache(maxsize=256)  # many communes give one title to their acts
def _ends_with_a_stop(text: str) -> bool:
    return bool(_STOP.search(text) and not _ABBREVIATION.search(text))

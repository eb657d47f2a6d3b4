"""What Jinja says of a tag that is badly written, in French, with what to write instead."""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.core.citing import cited

_TOKENS = {
    "end of print statement": "la fin de la balise",
    "end of statement block": "la fin de la balise",
    "end of template": "la fin de la balise",
    "name": "un nom",
    "string": "un texte",
    "integer": "un nombre",
}
_EXAMPLE = "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}."


#: Signs of a keyboard or of Word → what a tag writes.
_SIGNS = {"≤": "<=", "≥": ">=", "≠": "!=", "×": "*", "÷": "/", "−": "-", "–": "-", **dict.fromkeys("«»“”", '"')}


class Wording(NamedTuple):
    """A message and its hint."""

    message: str
    hint: str


ALLOWED = "Il peut imprimer une variable, choisir (if), répéter (for) et appliquer un filtre."


def french_syntax(message: str, this: str = "Cette balise", example: str = _EXAMPLE) -> Wording:
    """What Jinja's parser says of one tag, or of `this`."""
    if match := re.match(r"expected token '([^']+)', got '(.+)'$", message):
        expected, found = (_TOKENS.get(token, cited(token)) for token in match.groups())
        hint = "Une comparaison s’écrit avec deux signes\u00a0: ==." if match[2] == "=" else example
        return Wording(f"{this} est mal écrite\u00a0: {found} se trouve où {expected} est attendu{_e(expected)}.", hint)
    if match := re.match(r"unexpected char '(.+)' at", message):
        character = match[1].encode().decode("unicode-escape") if match[1].startswith("\\") else match[1]
        sign = _SIGNS.get(character)
        return Wording(
            f"{this} est mal écrite\u00a0: le caractère {cited(character)} n’y a pas sa place.",
            f"Écrivez {cited(sign)} à sa place."
            if sign
            else "Un nom de variable s’écrit sans accent ni espace\u00a0; un texte se met entre guillemets.",
        )
    if match := re.match(r"unexpected '(.+)'$", message):
        found = _TOKENS.get(match[1], cited(match[1]))
        return Wording(f"{this} est mal écrite\u00a0: {found} n’est pas attendu{_e(found)} à cette place.", example)
    if "Expected an expression, got 'end of" in message:
        return Wording(f"{this} est incomplète\u00a0: il y manque une variable ou une condition.", example)
    return Wording(f"{this} est mal écrite.", example)


def _e(named: str) -> str:
    """The end of a participle that agrees with « la fin de la balise »."""
    return "e" if named.startswith("la ") else ""

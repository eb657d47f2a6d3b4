"""What Jinja says of a tag that is badly written, in French, with what to write instead."""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.fill.foreign import CLAUSE_INSTEAD, word_instead
from actgen.ooxml.clauses import CLAUSE

#: The words that may open a `{% %}`.
WORDS = ("if", "elif", "else", "endif", "for", "endfor")
_REFUSED_WORDS = {
    "set": "donner une valeur (set)", "with": "donner une valeur (with)",
    "include": "inclure un fichier (include)", "import": "importer (import)", "from": "importer (from)",
    "extends": "étendre un autre modèle (extends)", "block": "ouvrir un bloc (block)",
    "macro": "écrire une macro", "call": "appeler une macro (call)", "filter": "filtrer un bloc (filter)",
    "do": "exécuter une instruction (do)", "raw": "montrer des balises telles quelles (raw)",
    "autoescape": "changer la façon d’imprimer (autoescape)", "trans": "traduire (trans)",
    "break": "interrompre une répétition (break)", "continue": "interrompre une répétition (continue)",
    "colspan": "fusionner des cellules (colspan)", "hm": "fusionner des cellules (hm)",
    "vm": "fusionner des cellules (vm)", "cellbg": "colorer une cellule (cellbg)",
}  # fmt: skip
#: What brings in the text of another file.
_OF_FILES = ("include", "import", "from", "extends")
_TOKENS = {
    "end of print statement": "la fin de la balise",
    "end of statement block": "la fin de la balise",
    "name": "un nom",
    "string": "un texte",
    "integer": "un nombre",
}
_EXAMPLE = "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}."


class Wording(NamedTuple):
    """A message and its hint."""

    message: str
    hint: str


def unknown_word(word: str) -> Wording:
    """Why a `{% %}` may not begin with `word`."""
    if refused := _REFUSED_WORDS.get(word.removeprefix("end")):
        hint = CLAUSE_INSTEAD if word in _OF_FILES else ALLOWED
        return Wording(f"Un modèle ne peut pas {refused}.", hint)
    near = word_instead(word) or did_you_mean(word, (*WORDS, CLAUSE))
    return Wording(
        f"La balise {cited(word)} n’existe pas.",
        near
        or "Les balises sont if, elif, else, endif, for et endfor\u00a0; {%p clause … %} inclut une clause\u00a0; "
        "une valeur s’imprime avec {{ }}.",
    )


ALLOWED = "Il peut imprimer une variable, choisir (if), répéter (for) et appliquer un filtre."


def french_syntax(message: str) -> Wording:
    """What Jinja's parser says of one tag."""
    if match := re.match(r"expected token '([^']+)', got '(.+)'$", message):
        expected, found = (_TOKENS.get(token, cited(token)) for token in match.groups())
        hint = "Une comparaison s’écrit avec deux signes\u00a0: ==." if match[2] == "=" else _EXAMPLE
        return Wording(f"Cette balise est mal écrite\u00a0: {found} se trouve où {expected} est attendu.", hint)
    if match := re.match(r"unexpected char '(.+)' at", message):
        character = match[1].encode().decode("unicode-escape") if match[1].startswith("\\") else match[1]
        return Wording(
            f"Cette balise est mal écrite\u00a0: le caractère {cited(character)} n’y a pas sa place.",
            "Un nom de variable s’écrit sans accent ni espace\u00a0; un texte se met entre guillemets.",
        )
    if match := re.match(r"unexpected '(.+)'$", message):
        found = _TOKENS.get(match[1], cited(match[1]))
        return Wording(f"Cette balise est mal écrite\u00a0: {found} n’est pas attendu à cette place.", _EXAMPLE)
    if "Expected an expression, got 'end of" in message:
        return Wording("Cette balise est incomplète\u00a0: il y manque une variable ou une condition.", _EXAMPLE)
    return Wording("Cette balise est mal écrite.", _EXAMPLE)

"""The words that open a `{% %}`, and what is said of any other."""

from __future__ import annotations

from actgen.core.citing import cited
from actgen.core.nearest import did_you_mean
from actgen.grammar.foreign import CLAUSE_INSTEAD, word_instead
from actgen.grammar.syntax import ALLOWED, Wording
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


def construct(word: str) -> str:
    """What a refused word opens or closes, « set » for `endset`; empty for any other word."""
    opening = word.removeprefix("end")
    return opening if opening in _REFUSED_WORDS else ""


def unknown_word(word: str) -> Wording:
    """Why a `{% %}` may not begin with `word`."""
    if refused := _REFUSED_WORDS.get(construct(word)):
        hint = CLAUSE_INSTEAD if word in _OF_FILES else ALLOWED
        return Wording(f"Un modèle ne peut pas {refused}.", hint)
    near = word_instead(word) or did_you_mean(word, (*WORDS, CLAUSE))
    return Wording(
        f"La balise {cited(word)} n’existe pas.",
        near
        or "Les balises sont if, elif, else, endif, for et endfor\u00a0; {%p clause … %} inclut une clause\u00a0; "
        "une valeur s’imprime avec {{ }}.",
    )

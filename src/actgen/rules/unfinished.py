"""The words by which a text says that it is not the right one yet: « à compléter », « xxx », « [date] »."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from actgen.core.patterns import later
from actgen.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A text that says that it is not the right one yet; « à compléter » only where nothing follows it.
_PROVISIONAL = later(
    r"""(?:^|[\s(\[«])(?:à|a)\s(?:compl[ée]ter|pr[ée]ciser|renseigner|remplir|venir|d[ée]finir)[\s)\]».!…]*$
      | \[[^\]]*\bà\s\w+er\b[^\]]*\]                 # [à préciser]
      | \b(?:x{3,}|todo|tbd|lorem\sipsum)\b
      | _{3,} | \?{2,} | \.{4,} | …{2,} | (?:\.\s){3,}""",
    re.IGNORECASE | re.VERBOSE,
)
#: What is left for an author to write, in a folded text; each of `CLUES` stands in some of it.
LEFT = later(
    r"(?:^|(?<=[:\[(«|])|(?<=[:\[(«|] )|(?<=\ble ))a (?:completer|preciser|remplir|renseigner)\b(?= ?(?:$|[\])!.;,»|]))"
    r"|(?<!annexe )(?<!article )(?<!titre )(?<!chapitre )\bx{3,}\b|\bxx/xx\b|\bjj/mm\b|\bnom prenom\b|\?{2,}"
    r"|\btodo\b|\blorem ipsum\b|\[ ?(?:…|\.{3}|nom|date|numero|montant)[^\]]*\]|…{2,}|\.{5,}"
)
CLUES = (
    "completer", "preciser", "remplir", "renseigner", "xx", "jj/mm", "nom prenom", "??", "todo", "lorem", "[", "……",
    ".....",
)  # fmt: skip


#: One of these, in small letters, stands in each such text, or one of what follows a sign that few texts have.
_WORDS = ("xxx", "todo", "tbd", "lorem")
_SIGNS = {"[": ("[",), "_": ("___",), "?": ("??",), "…": ("……",), ".": ("....", ". . .")}
#: Or « à compl », or another of these verbs behind one of these words.
_TO = ("à ", "a ")
_VERBS = ("compl", "préc", "prec", "rens", "rempl", "venir", "déf", "def")


def is_provisional(text: str) -> bool:
    """Whether a text says that it is not the right one yet: « À COMPLÉTER », « xxx », « [à préciser] »."""
    return _PROVISIONAL.search(text) is not None


def may_be_provisional(together: str) -> bool:
    """Whether one of these texts in small letters may say so: of a whole file that does not, none has to be read."""
    signs = [said for sign, said in _SIGNS.items() if sign in together]
    return any(map(together.__contains__, chain(_WORDS, *signs))) or True in [
        behind.startswith(_VERBS) for to in _TO for behind in together.split(to)[1:]
    ]


def left_to_fill(text: str) -> Iterator[tuple[int, str]]:
    """Where a text is left for its author to write, and the words that say so."""
    for found in LEFT.finditer(fold(text)):
        yield found.start(), text[found.start() : found.end()]

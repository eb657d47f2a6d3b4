"""The phrases of several texts: some words that only blanks, hyphens and apostrophes part, as words are compared.

Acts of one template have most of them in common, and each is read once: one that says nothing that is looked for is
known so when it comes again. Their words are fewer still: where a word of a clue is none of them, the clue stands
nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.folding import without_accents
from actgen.core.letters.by_sign import BySign
from actgen.core.memory.recurring import Recurring
from actgen.document.at_once.joined import END, ranks_holding
from actgen.document.at_once.sayings import Saying, repeat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: The signs that join the words of a phrase, beside blanks.
JOINING = "’'-"
_WORD = re.compile(r"\w+")


class Phrases(Struct, frozen=True):
    """The phrases of some texts.

    `text` is that of all texts, as words are compared; `loud` are the phrases that say something that is looked for, or
    words twice, each with its words; `vocabulary` has each word of any phrase once.
    """

    text: str
    loud: Mapping[str, Sequence[str]]
    vocabulary: str

    def may_hold(self, clues: Iterable[str]) -> Sequence[str]:
        """Those of the clues that may stand in a text, in small letters, folded or as typed: not where a word lacks."""
        vocabulary = self.vocabulary
        return [clue for clue in clues if _word_of(clue) in vocabulary]

    def saying(self, sought: Saying) -> set[int]:
        """The ranks of the texts with a phrase that says so."""
        return self._with([phrase for phrase, words in self.loud.items() if sought.stands_in(_lines([words]))])

    def repeating(self) -> set[int]:
        """The ranks of the texts with a phrase in which words stand twice in a row."""
        return self._with([phrase for phrase, words in self.loud.items() if repeat(words)])

    def _with(self, phrases: Iterable[str]) -> set[int]:
        return ranks_holding(self.text, phrases)


#: The words of phrases that were found to say nothing that is looked for, of those that are no longer than phrases are.
_SILENT: Recurring[str, Sequence[str]] = Recurring(4096)
_LONGEST = 200


def phrases_in(text: str) -> Phrases:
    """The phrases of texts one after the other, whose signs are those that `AS_WORDS` makes."""
    phrases = dict.fromkeys(text.replace(END, "\n").split("\n"))
    known = [*map(_SILENT.get, phrases)]
    fresh = {phrase: phrase.split() for phrase, words in zip(phrases, known, strict=True) if not words}
    loud = _loud(fresh)
    for phrase, words in fresh.items():
        if phrase not in loud and len(phrase) <= _LONGEST:
            _SILENT.add(phrase, words)
    vocabulary = {*chain.from_iterable(chain(filter(None, known), fresh.values()))}
    return Phrases(text, loud, "\n".join(vocabulary))


def _loud(phrases: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """Those of the phrases that say something that is looked for, or words twice."""
    each = _lines(phrases.values())
    said = [sought for sought in Saying if sought.stands_in(each)]  # none, of most phrases
    return {
        phrase: words
        for phrase, words in phrases.items()
        if (len({*words}) < len(words) and repeat(words))
        or (said and any(sought.stands_in(_lines([words])) for sought in said))
    }


def _lines(phrases: Iterable[Sequence[str]]) -> str:
    """The words of each phrase on a line, each behind a blank."""
    each = "\n ".join(map(" ".join, phrases))
    return f" {each}\n"


def _as_word(sign: str) -> str:
    """A sign as words are compared, a space where it may part two of them, a new line where it parts more."""
    if sign == END:
        return END
    if sign.isspace() or sign in JOINING:
        return " "
    return without_accents(sign.casefold()) if sign.isalnum() or unicodedata.combining(sign) else "\n"


AS_WORDS = BySign(_as_word)


@lru_cache(maxsize=1024)
def _word_of(clue: str) -> str:
    """The longest word of a clue, or part of one, as words are compared; nothing where it has none."""
    return max(_WORD.findall(AS_WORDS.of(clue)), key=len, default="")

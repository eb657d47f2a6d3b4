"""The phrases of several texts: some words that only blanks, hyphens and apostrophes part, as words are compared.

Acts of one template have most of them in common, and each is read once. Their words are fewer still: where a word of a
clue is none of them, the clue stands nowhere.
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
from actgen.document.at_once.joined import END, ranks_holding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

#: The signs that join the words of a phrase, beside blanks.
JOINING = "’'-"
_WORD = re.compile(r"\w+")


class Phrases(Struct, frozen=True):
    """The phrases of some texts, each with its words.

    `text` is that of all texts, as words are compared; `each` has the words of each phrase on a line, each behind a
    blank; `vocabulary` has each of their words once.
    """

    text: str
    words: Mapping[str, Sequence[str]]
    each: str
    vocabulary: str

    def may_hold(self, clues: Iterable[str]) -> Sequence[str]:
        """Those of the clues that may stand in a text, in small letters, folded or as typed: not where a word lacks."""
        vocabulary = self.vocabulary
        return [clue for clue in clues if _word_of(clue) in vocabulary]

    def saying(self, pattern: re.Pattern[str]) -> set[int]:
        """The ranks of the texts with a phrase in whose line the pattern finds something."""
        if not pattern.search(self.each):  # as of most patterns
            return set()
        return self.standing([phrase for phrase, words in self.words.items() if pattern.search(_lines([words]))])

    def standing(self, phrases: Iterable[str]) -> set[int]:
        """The ranks of the texts that have one of these phrases."""
        return ranks_holding(self.text, phrases)


def phrases_in(text: str) -> Phrases:
    """The phrases of texts one after the other, whose signs are those that `AS_WORDS` makes."""
    phrases = dict.fromkeys(text.replace(END, "\n").split("\n"))
    words = [phrase.split() for phrase in phrases]
    vocabulary = "\n".join({*chain.from_iterable(words)})
    return Phrases(text, dict(zip(phrases, words, strict=True)), _lines(words), vocabulary)


def _lines(phrases: Iterable[Sequence[str]]) -> str:
    each = "\n ".join(map(" ".join, phrases))
    return f" {each}\n"


def in_a_row(firsts: Iterable[str], seconds: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """What finds one of some words right behind one of others, in the line of a phrase: by the letter that opens it."""
    found: dict[str, list[str]] = {}
    for second in seconds:
        found.setdefault(second[0], []).append(second[1:])
    behind = [f"(?<= {first} {{letter}})" for first in firsts]
    return tuple(
        re.compile(f" {letter}(?=(?:{'|'.join(rests)})(?!\\w))(?:{'|'.join(behind).format(letter=letter)})")
        for letter, rests in found.items()
    )


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

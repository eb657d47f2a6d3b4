"""Whole numbers as an act spells them, read back: « trente-trois », « deux mil vingt et un », « 1 530 », « 33 ».

The reading owes nothing to the library that wrote the words: one judges the other. Texts are folded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

_UNITS = (
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
)  # fmt: skip
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "nonante": 90,
}  # fmt: skip
_SCALES = {"mil": 1_000, "mille": 1_000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9}
#: The words of which numbers are made, the longest first.
NUMBER_WORDS = tuple(sorted({*_VALUES, *_SCALES, "cent", "cents"}, key=len, reverse=True))


def _one_of(words: tuple[str, ...]) -> str:
    """A pattern of these words, told by their first letters: most words of a text are left there, not after fifty."""
    by_letter = groupby(sorted(words), itemgetter(0))
    return "|".join([f"{letter}(?:{'|'.join(word[1:] for word in begun)})" for letter, begun in by_letter])


_WORD = rf"(?:{_one_of(NUMBER_WORDS)})\b"

#: Patterns for folded text: a number in words, in figures, in either.
IN_WORDS = rf"(?<![\w-])(?=[a-z])(?:(?:[ -]| et |-et-)?{_WORD}){{1,31}}"  # the first begins by its letter
IN_FIGURES = r"(?<![\d.,/-])(?:\d{1,3}(?: \d{3}){1,4}|\d{1,15})(?![\d/-])"
NUMBER = rf"(?:{IN_FIGURES}|{IN_WORDS})"


@lru_cache(maxsize=512)
def read_number(text: str) -> int:
    """The number that a text matched by NUMBER states; the last 512 are remembered."""
    bare = text.replace(" ", "")
    return int(bare) if bare.isdigit() else _read_words(re.split(r"[ -]", text))


def _read_words(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
        elif word in ("cent", "cents"):
            current = max(current, 1) * 100
        elif word in ("vingt", "vingts") and current % 100 == 4:
            current += 80 - 4
        else:
            current += _VALUES.get(word, 0)
    return total + current

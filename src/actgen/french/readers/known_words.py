"""The words that readers understand, and whether a text is nearly made of them."""

from __future__ import annotations

from difflib import SequenceMatcher

from actgen.french.readers.amounts import EURO_WORDS
from actgen.french.readers.dates import MONTH_NUMBERS, WEEKDAY_NUMBERS
from actgen.french.readers.durations import UNIT_WORDS
from actgen.french.readers.numbers import NUMBER_WORDS, RANK_WORDS
from actgen.french.readers.times import HOUR_WORDS, NOON_AND_MIDNIGHT
from actgen.french.readers.typed import plain_word, typed_words

#: How near a word must be to another to be taken for a slip of it.
NEAR = 0.8


def sorted_out(text: str) -> tuple[list[str], int]:
    """Return the words not understood as they were typed, and how many of the others carry a meaning."""
    unknown, known = [], 0
    for typed in typed_words(text):
        word = plain_word(typed)
        if word in _MEANING or (word.isascii() and word.isdigit()):
            known += 1
        elif word not in _LINKS and word.isalpha():
            unknown.append(typed)
        elif word not in _LINKS:
            return [], 0
    return unknown, known


def is_nearly_a_wording(text: str) -> bool:
    """Whether most words are known and the others nearly: « Quinze Décembrre Deux Mil », but not « Deux-Chaises »."""
    unknown, known = sorted_out(text)
    return bool(unknown) and known >= 2 * len(unknown) and all(_is_nearly_known(word) for word in unknown)


_LINKS = frozenset(
    ("le", "l'", "du", "au", "de", "d'", "a", "et", "en", "pour", "virgule", "moins", "demi", "demie", "quart")
)
_MEANING = (
    NUMBER_WORDS | RANK_WORDS | EURO_WORDS | HOUR_WORDS
    | {*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *UNIT_WORDS, *NOON_AND_MIDNIGHT}
)  # fmt: skip


def _is_nearly_known(typed: str) -> bool:
    return any(SequenceMatcher(None, plain_word(typed), word).ratio() >= NEAR for word in _MEANING)

"""A typed text made comparable: its plain form and its words, without accents, capitals or curly apostrophes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from actgen.core.folding import without_accents

Words = tuple[str, ...]


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return the text in lower case, without accents, with single ordinary spaces and straight apostrophes."""
    lowered = " ".join(text.split()).lower().translate(_STRAIGHT_APOSTROPHE)
    return lowered if lowered.isascii() else without_accents(lowered)


@lru_cache(maxsize=256)
def words(text: str) -> Words:
    """Return the plain words: hyphens and commas part them, « l’an » is « l' » and « an », « 19h30 » three words."""
    return tuple(plain_word(word) for word in typed_words(text))


def typed_words(text: str) -> list[str]:
    """Return the same words as they were typed, one for one, to show them in a message."""
    parted = _HYPHEN_INSIDE_A_WORD.sub(" ", _composed(text)).translate(_APOSTROPHE_AND_SPACE)
    if _FIGURE.search(parted):
        parted = _BETWEEN_FIGURES_AND_A_SIGN.sub(" ", parted)
    parted = _END_OF_A_CLAUSE.sub(" ", parted) if "," in parted else parted
    found = parted.split()
    if found and found[-1].endswith("."):
        found[-1] = found[-1].rstrip(".")
    return [word for word in found if word]


def passage(text: str, part: Words) -> str:
    """Return the passage of the text whose words are `part`, as it was typed."""
    said, typed = words(text), typed_words(text)
    at = next(place for place in range(len(said)) if said[place : place + len(part)] == part)
    composed = _composed(text).translate(_CURLY_APOSTROPHE)
    start = end = 0
    for place, word in enumerate(typed[: at + len(part)]):
        found = composed.index(word, end)
        start, end = (found if place == at else start), found + len(word)
    return " ".join(composed[start:end].split())


@lru_cache(maxsize=4096)
def plain_word(word: str) -> str:
    """Return one word in lower case, without accents where none is typed or those typed are the right ones.

    « DECEMBRE » and « décembre » are one word; « déçembre » stays as it is, and is no month.
    """
    typed = unicodedata.normalize("NFC", word.lower().translate(_STRAIGHT_APOSTROPHE))
    bare = without_accents(typed)
    return bare if typed in (bare, _ACCENTED.get(bare) or _with_grave_ending(bare)) else typed


def has_figures(text: str) -> bool:
    """Whether a figure 0 to 9 stands in the text."""
    return _FIGURE.search(text) is not None


_STRAIGHT_APOSTROPHE = str.maketrans(dict.fromkeys("’ʼ‘`´", "'"))
_CURLY_APOSTROPHE = str.maketrans(dict.fromkeys("'ʼ‘", "’"))
_APOSTROPHE_AND_SPACE = str.maketrans(dict.fromkeys("'’ʼ‘", "’ "))
#: The words of dates, times and numbers that take an accent elsewhere than in the ending of a rank.
_ACCENTED = {without_accents(word): word for word in ("à", "zéro", "février", "août", "décembre", "année", "années")}
_ENDING_OF_A_RANK = re.compile(r"e(?=me$|re$)")
_MINUS = "\u2212"
_FIGURE = re.compile("[0-9]")
_HYPHEN_INSIDE_A_WORD = re.compile(r"(?<=[^\W_])[-\u2010-\u2014](?=[^\W\d_])")
_HYPHEN_BEFORE_A_FIGURE = re.compile("[-\u2010-\u2014](?=[0-9])")
_BETWEEN_FIGURES_AND_A_SIGN = re.compile(
    r"(?<=[0-9])(?=(?:h|min|mn|€|%|euros?\b|eur\b))|(?<=h)(?=[0-9])", re.IGNORECASE
)
_END_OF_A_CLAUSE = re.compile(r",(?![0-9])")


def _composed(text: str) -> str:
    """Return the text with one character for each letter, and a sign of its own for a hyphen before a figure."""
    composed = unicodedata.normalize("NFC", text)
    return _HYPHEN_BEFORE_A_FIGURE.sub(_MINUS, composed) if _FIGURE.search(composed) else composed


def _with_grave_ending(bare: str) -> str:
    """« deuxième » of « deuxieme », « 2ème » of « 2eme », « 1ère » of « 1ere »."""
    return _ENDING_OF_A_RANK.sub("è", bare)

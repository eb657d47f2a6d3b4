"""Text as rules compare it: without case, accents, or the kind of a space, of a hyphen or of an apostrophe."""

from __future__ import annotations

import unicodedata

from actgen.core.letters.by_sign import BySign

_SAME = {"’": "'", "ʼ": "'", "‘": "'", "\u2010": "-", "\u2011": "-", "º": "°", "ᵉ": "e", "ʳ": "r", "\u00ad": ""}


def fold(text: str) -> str:
    """The text folded character by character: what stands at a place in it stands there in the text as well."""
    return _FOLDED.of(text)


def _folded(sign: str) -> str:
    if sign in _SAME:
        return _SAME[sign]
    small = sign.lower()[0]
    if unicodedata.combining(small):
        return ""
    return " " if small.isspace() else unicodedata.normalize("NFD", small)[0]


_FOLDED = BySign(_folded)

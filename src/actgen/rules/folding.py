"""Text as rules compare it: without case, accents, or the kind of a space, of a hyphen or of an apostrophe."""

from __future__ import annotations

import unicodedata

_SAME = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u2010": "-", "\u2011": "-", "º": "°", "ᵉ": "e", "ʳ": "r", "\u00ad": None}
)


class _Folds(dict[int, int | str | None]):
    """The folded character of each character, found once."""

    def __missing__(self, code: int) -> int | str | None:
        char = chr(code).lower()[0]
        self[code] = None if unicodedata.combining(char) else _folded(char)
        return self[code]


def fold(text: str) -> str:
    """The text folded character by character: what stands at a place in it stands there in the text as well."""
    return text.translate(_FOLDS)


def _folded(char: str) -> int:
    return ord(" " if char.isspace() else unicodedata.normalize("NFD", char)[0])


_FOLDS = _Folds(_SAME)

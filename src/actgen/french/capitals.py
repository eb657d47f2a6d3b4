"""The three ways in which an act sets words: lower case, a capital on each word, all capitals."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Capitals(StrEnum):
    """How the letters of a wording are set; the values are the words that a template author types."""

    NONE = "minuscules"
    EACH_WORD = "initiales"
    ALL = "majuscules"


def capitalise(text: str, style: Capitals) -> str:
    """Return the text in that style; `EACH_WORD` also counts a word after a hyphen or an apostrophe.

    Accents stay on capitals, as the Imprimerie nationale requires: « DÉCEMBRE ».
    """
    if style is Capitals.ALL:
        return text.upper()
    if style is Capitals.EACH_WORD:
        return _FIRST_LETTER_OF_A_WORD.sub(_upper, text)
    return text


@lru_cache(maxsize=256)  # « maire », « commune »: the same few words in each act
def first_capital(text: str) -> str:
    """Return the text with a capital on its first letter, even after an opening guillemet.

    A text that opens with a figure (« 1er décembre 2025 ») comes back unchanged.
    """
    return _FIRST_LETTER_OF_THE_TEXT.sub(_upper, text, count=1)


_FIRST_LETTER_OF_A_WORD = re.compile(r"(?<!\w)[^\W\d_]")
_FIRST_LETTER_OF_THE_TEXT = re.compile(r"\A[\W_]*[^\W\d_]")


def _upper(found: re.Match[str]) -> str:
    return found[0].upper()

"""A number said twice, in words and in figures: « trois (3) ans », « 90 000 (quatre-vingt-dix mille) euros »."""

from __future__ import annotations

import re

from actgen.core.errors import WordingError
from actgen.french.amounts import number_figures
from actgen.french.readers.numbers import count
from actgen.french.readers.typed import typed_words, words


def said_once(text: str) -> str:
    """Return the text without the brackets that repeat the number before them, or else as it is.

    Raises `WordingError` when the brackets and what stands before them are two numbers.
    """
    return _BRACKETS.sub(_unless_repeated, text) if "(" in text else text


_BRACKETS = re.compile(r"(?<!\s)\s*\((?P<inside>[^()]{1,80})\)")


def _unless_repeated(found: re.Match[str]) -> str:
    inside, before = _count(found["inside"]), _last_number(found.string[: found.start()])
    if inside is None or before is None:
        return found[0]
    if inside != before:
        raise WordingError(
            f"Devant la parenthèse, le nombre est {number_figures(before)}\u00a0; "
            f"dans la parenthèse, {number_figures(inside)}.",
            "Corrigez l’un ou l’autre.",
        )
    return ""


def _last_number(text: str) -> int | None:
    """The number of the longest run of words that ends the text: 90 000 of « soit quatre-vingt-dix mille »."""
    said = words(text)[-_MOST_WORDS:]
    return next((found for start in range(len(said)) if (found := count(said[start:])) is not None), None)


def _count(text: str) -> int | None:
    typed = typed_words(text)
    return int(typed[0]) if len(typed) == 1 and _LEADING_ZERO.fullmatch(typed[0]) else count(words(text))


_MOST_WORDS = 20
_LEADING_ZERO = re.compile("0[0-9]")

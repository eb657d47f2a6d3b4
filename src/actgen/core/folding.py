"""Texts as they are compared, whatever their case and accents: « ÉCOLE », « école » and « ecole » are one word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_LIGATURES = {"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"}
_A_LIGATURE = re.compile("[œæŒÆ]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
#: Each letter with an accent → the letter alone.
_BARE = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in range(0xC0, 0x180)
    if len(unicodedata.normalize("NFD", chr(code))) > 1
}


def folded(text: str) -> str:
    """The text in small letters, without accents."""
    return without_accents(text.casefold())


def without_accents(text: str) -> str:
    """The text without its accents and cedillas."""
    if text.isascii():
        return text
    return _BEYOND_ASCII.sub(lambda letters: _without_marks(letters[0]), text)


def without_ligatures(text: str) -> str:
    """The text with « œ » and « æ » in two letters."""
    if text.isascii() or not _A_LIGATURE.search(text):  # few have one, and it takes long
        return text
    return _A_LIGATURE.sub(lambda letter: _LIGATURES[letter[0]], text)


def letter_for_letter(text: str) -> str:
    """The text without accents and as long as it was: what stands at a place in it stands there in the text as well."""
    return text.translate(_BARE)


def as_ascii(text: str) -> str:
    """The text without accents, nor any sign that ASCII lacks."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()


@lru_cache(maxsize=256)
def _without_marks(letters: str) -> str:
    """Letters beyond ASCII without what Unicode combines with them: those of ASCII between them are as they are."""
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", letters)))

"""Words read whether or not their accents were typed: « REPUBLIQUE FRANCAISE », « ETAIENT PRESENTS »."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Each letter with an accent → the letter alone: a text keeps its length, so that places stay true.
_BARE = {
    code: unicodedata.normalize("NFD", chr(code))[0]
    for code in range(0xC0, 0x180)
    if len(unicodedata.normalize("NFD", chr(code))) > 1
}


@lru_cache(maxsize=512)  # each line is asked by some forty patterns in turn
def unaccented(text: str) -> str:
    """The text without accents, letter for letter."""
    return text.translate(_BARE)


class Unaccented:
    """A pattern that reads a text and its own letters without accents; its places are those of the text."""

    def __init__(self, pattern: str, flags: int = re.IGNORECASE) -> None:
        self._pattern = re.compile(unaccented(pattern), flags)

    def match(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.match`; the groups have no accents."""
        return self._pattern.match(unaccented(text))

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._pattern.search(unaccented(text))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._pattern.fullmatch(unaccented(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._pattern.finditer(unaccented(text))

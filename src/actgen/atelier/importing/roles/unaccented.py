"""Words read whether or not their accents were typed: « REPUBLIQUE FRANCAISE », « ETAIENT PRESENTS »."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.folding import letter_for_letter

if TYPE_CHECKING:
    from collections.abc import Iterator


@lru_cache(maxsize=512)  # each line is asked by some forty patterns in turn
def unaccented(text: str) -> str:
    """The text without accents, letter for letter."""
    return letter_for_letter(text)


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

"""The folded texts of passages, and what patterns find in them: most paragraphs of an act are those of its template."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.rules.folding import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable


class PlainText:
    """A text folded, which remembers what each pattern finds in it."""

    __slots__ = ("_found", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[tuple[str, int], tuple[re.Match[str], ...]] = {}

    def found(self, pattern: re.Pattern[str], clues: Iterable[str] = ()) -> tuple[re.Match[str], ...]:
        """Every match of the pattern, in order; one of the clues, where there are any, stands in whatever it finds."""
        key = pattern.pattern, pattern.flags  # a pattern itself would be hashed whole each time
        known = self._found.get(key)
        if known is None:
            is_worth = not clues or any(map(self.text.__contains__, clues))
            known = self._found[key] = tuple(pattern.finditer(self.text)) if is_worth else ()
        return known


@lru_cache(maxsize=1024)
def plain_of(text: str) -> PlainText:
    """The text folded; the last 1,024 paragraphs are remembered, with what the patterns of the rules found in them."""
    return PlainText(fold(text))

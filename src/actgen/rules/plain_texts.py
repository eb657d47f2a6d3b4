"""The folded texts of passages, and what patterns find in them: most paragraphs of an act are those of its template."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.rules.folding import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    Matches = tuple[re.Match[str], ...]

#: The words of a pattern, its flags, its clues, the kinds of passages in which it is sought, none for all: a pattern
#: itself would be hashed whole each time.
Key = tuple[str, int, tuple[str, ...], tuple[str, ...]]


class PlainText:
    """The text of a passage of some kind, folded, which remembers what each pattern finds in it."""

    __slots__ = ("_found", "hits", "kind", "text", "tried")

    def __init__(self, kind: str, text: str) -> None:
        self.kind, self.text = kind, text
        self._found: dict[tuple[str, int, tuple[str, ...]], Matches] = {}
        #: What searches find, and how many of them were tried.
        self.hits: dict[Key, Matches] = {}
        self.tried = 0

    def found(self, pattern: re.Pattern[str], clues: tuple[str, ...] = ()) -> Matches:
        """Every match of the pattern, in order; one of the clues, where there are any, stands in whatever it finds."""
        key = pattern.pattern, pattern.flags, clues
        known = self._found.get(key)
        if known is None:
            is_worth = not clues or any(map(self.text.__contains__, clues))
            known = self._found[key] = tuple(pattern.finditer(self.text)) if is_worth else ()
        return known


@lru_cache(maxsize=1024)
def plain_of(kind: str, text: str) -> PlainText:
    """The text folded; the last 1,024 paragraphs are remembered, with what the patterns of the rules found in them."""
    return PlainText(kind, fold(text))


@dataclass(frozen=True, slots=True)
class _Search:
    """A pattern that rules seek in the passages of an act, with its clues."""

    key: Key
    pattern: re.Pattern[str]
    clues: tuple[str, ...]
    kinds: tuple[str, ...]

    def is_for(self, text: PlainText) -> bool:
        """Whether it is sought in passages of that kind."""
        return not self.kinds or text.kind in self.kinds


class Searches:
    """All that rules have sought in acts until now: each text is tried once for all of it, not once for each act.

    At most 1,024 are kept, which is several times what the rules seek; any other is made anew in each act.
    """

    most = 1024

    def __init__(self) -> None:
        self._all: list[_Search] = []
        self._ranks: dict[Key, int] = {}

    def rank(self, key: Key, pattern: re.Pattern[str]) -> int:
        """The place of a search among all; one that is not kept has the first place that none will have."""
        known = self._ranks.get(key)
        if known is None and len(self._all) < self.most:
            known = self._ranks[key] = len(self._all)
            self._all.append(_Search(key, pattern, *key[2:]))
        return self.most if known is None else known

    def tried_in(self, texts: Sequence[PlainText]) -> int:
        """How many searches there are, now that all were tried in each of the texts."""
        count = len(self._all)
        fresh = [one for one in texts if one.tried < count]
        together = "\0".join([one.text for one in fresh])
        for search in self._all[min([one.tried for one in fresh], default=count) :]:
            if not search.clues or any(map(together.__contains__, search.clues)):
                for one in filter(search.is_for, fresh):
                    if found := one.found(search.pattern, search.clues):
                        one.hits[search.key] = found
        for one in fresh:
            one.tried = count
        return count


SEARCHES = Searches()

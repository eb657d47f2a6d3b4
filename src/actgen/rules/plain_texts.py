"""The folded texts of passages, and what patterns find in them: most paragraphs of an act are those of its template."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from actgen.document.paragraphs import known
from actgen.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from actgen.document.paragraphs import Known

    Matches = tuple[re.Match[str], ...]

#: The identity of a pattern, its clues, the kinds of passages in which it is sought, none for all. A pattern would be
#: hashed whole each time; it is held as long as its search, so that no other has its identity.
Key = tuple[int, tuple[str, ...], tuple[str, ...]]


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


def plain_of(kind: str, text: str) -> PlainText:
    """The text of a paragraph folded, as `plain_of_known`."""
    return plain_of_known(known(kind, text))


def plain_of_known(one: Known) -> PlainText:
    """The text of a paragraph folded; it lies there, with what the patterns of the rules found in it."""
    read: PlainText | None = one.read.get(PlainText)
    if read is None:
        read = one.read[PlainText] = PlainText(one.kind, fold(one.text))
    return read


class _Search(NamedTuple):
    """A pattern that rules seek in the passages of an act, with its clues and the kinds of the passages."""

    pattern: re.Pattern[str]
    clues: tuple[str, ...]
    kinds: tuple[str, ...]

    def found(self, text: str) -> Matches:
        """Every match in a text."""
        is_worth = not self.clues or any(map(text.__contains__, self.clues))
        return tuple(self.pattern.finditer(text)) if is_worth else ()


class Searches:
    """All that rules have sought in acts until now: each text is tried once for all of it, not once for each act.

    At most 1,024 are kept, which is several times what the rules seek; any other is made anew in each act.
    """

    most = 1024

    def __init__(self) -> None:
        #: Made anew for each that is added: who was given it keeps what was tried then.
        self._all: Mapping[Key, _Search] = {}

    def add(self, pattern: re.Pattern[str], clues: tuple[str, ...], kinds: tuple[str, ...]) -> None:
        """Keep a search for the acts to come."""
        key = id(pattern), clues, kinds
        if key not in self._all and len(self._all) < self.most:
            self._all = {**self._all, key: _Search(pattern, clues, kinds)}

    def tried_in(self, texts: Sequence[PlainText]) -> Collection[Key]:
        """What the searches are known by, now that all were tried in each of the texts."""
        tried = self._all
        if fresh := [one for one in texts if one.tried < len(tried)]:
            together, kinds = "\0".join([one.text for one in fresh]), {one.kind for one in fresh}
            for key, search in islice(tried.items(), min([one.tried for one in fresh]), None):
                if search.kinds and kinds.isdisjoint(search.kinds):
                    continue
                if not search.clues or any(map(together.__contains__, search.clues)):
                    for one in fresh:
                        if (not search.kinds or one.kind in search.kinds) and (found := search.found(one.text)):
                            one.hits[key] = found
            for one in fresh:
                one.tried = len(tried)
        return tried


@lru_cache(maxsize=256)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A search for one of these, which ends where it has found the first."""
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})(?s:.*)")


SEARCHES = Searches()

"""The folded texts of passages, and what rules seek in them: each is tried once for all of it, not once for each act.

Most paragraphs of an act are those of its template.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, chain, islice
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.document.paragraphs import known
from actgen.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.document.paragraphs import Known

    Matches = tuple[re.Match[str], ...]


class PlainText:
    """The text of a passage of some kind, folded, which remembers what each pattern finds in it."""

    __slots__ = ("_found", "hits", "kind", "text", "tried")

    def __init__(self, kind: str, text: str) -> None:
        self.kind, self.text = kind, text
        self._found: dict[tuple[str, int], Matches] = {}
        #: What searches find, by their ranks, and how many of them were tried.
        self.hits: dict[int, Matches] = {}
        self.tried = 0

    def found(self, pattern: re.Pattern[str]) -> Matches:
        """Every match of the pattern, in order."""
        key = pattern.pattern, pattern.flags
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = tuple(pattern.finditer(self.text))
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


class Sought(Struct, frozen=True, eq=False):
    """A pattern that rules seek in the folded passages of an act: in those of some kinds, or in all.

    One of the clues, where there are any, stands in whatever it finds: a pattern costs far more than a word.
    """

    pattern: re.Pattern[str]
    kinds: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()

    def found(self, read: PlainText) -> Matches:
        """Every match in a text."""
        if self.kinds and read.kind not in self.kinds:
            return ()
        is_worth = not self.clues or any(map(read.text.__contains__, self.clues))
        return read.found(self.pattern) if is_worth else ()


@lru_cache(maxsize=256)
def one_of(words: tuple[str, ...], *kinds: str) -> Sought:
    """A search for one of these folded texts, which ends where it has found the first."""
    return Sought(re.compile(f"(?:{'|'.join(map(re.escape, words))})(?s:.*)"), kinds, words)


@lru_cache(maxsize=256)
def all_of(*kinds: str) -> Sought:
    """A search that finds each passage of those kinds."""
    return Sought(re.compile(r"\A"), kinds)


class Searches:
    """All that rules have sought in acts until now, by their ranks.

    At most 1,024 are kept, which is several times what the rules seek; any other is made anew in each act.
    """

    most = 1024

    def __init__(self) -> None:
        self._ranks: dict[Sought, int] = {}
        self._adding = Lock()

    def rank(self, sought: Sought) -> int:
        """The rank of a search, which is kept from now on; that of none where there are too many."""
        rank = self._ranks.get(sought)
        if rank is None:
            with self._adding:
                if len(self._ranks) >= self.most:
                    return self.most
                rank = self._ranks.setdefault(sought, len(self._ranks))
        return rank

    def tried_in(self, texts: Iterable[PlainText]) -> int:
        """How many searches, by their ranks, were tried in each of the texts, now that all are."""
        count = len(self._ranks)
        if fresh := dict.fromkeys([one for one in texts if one.tried < count]):
            with self._adding:
                searches = [*islice(self._ranks, count)]
            _try(searches, [*fresh])
        return count


def _try(searches: Sequence[Sought], texts: Sequence[PlainText]) -> None:
    """Try all these searches in each of the texts."""
    by_kind: dict[str, list[PlainText]] = {}
    for one in texts:
        by_kind.setdefault(one.kind, []).append(one)
    together: dict[tuple[str, ...], _Together] = {(): _Together(texts)}
    for rank, sought in enumerate(searches):
        if sought.kinds not in together:
            of_kinds = [by_kind.get(kind, ()) for kind in dict.fromkeys(sought.kinds)]
            together[sought.kinds] = _Together([*chain.from_iterable(of_kinds)])
        for one in together[sought.kinds].holding(sought.clues):
            if found := tuple(sought.pattern.finditer(one.text)):
                one.hits[rank] = found
    for one in texts:
        one.tried = max(one.tried, len(searches))


class _Together:
    """Some texts, and all of them one after the other: each clue is sought in all of them at once."""

    def __init__(self, texts: Sequence[PlainText]) -> None:
        self._texts = texts
        self._all = "\0".join([one.text for one in texts])
        self._starts = [*accumulate([len(one.text) + 1 for one in texts], initial=0)]

    def holding(self, clues: Iterable[str]) -> Sequence[PlainText]:
        """The texts that hold one of these clues; all of them where there are none."""
        if not clues:
            return self._texts
        return [self._texts[place] for place in sorted({place for clue in clues for place in self._places(clue)})]

    def _places(self, clue: str) -> Iterator[int]:
        """The place of each text that holds a clue."""
        at = self._all.find(clue)
        while at >= 0:
            place = bisect_right(self._starts, at)
            yield place - 1
            at = self._all.find(clue, self._starts[place])


SEARCHES = Searches()

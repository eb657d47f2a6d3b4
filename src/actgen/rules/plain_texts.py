"""The folded texts of passages, and what rules seek in them: each is tried once for all of it, not once for each act.

Most paragraphs of an act are those of its template.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, groupby
from operator import attrgetter
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from actgen.document.paragraphs import known
from actgen.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actgen.document.paragraphs import Known

    Matches = tuple[re.Match[str], ...]

Stated = TypeVar("Stated")


class PlainText:
    """The text of a passage of some kind, folded, which remembers what each pattern finds in it."""

    __slots__ = ("_matches", "found", "kind", "text", "tried")

    def __init__(self, kind: str, text: str) -> None:
        self.kind, self.text = kind, text
        self._matches: dict[tuple[str, int], Matches] = {}
        #: What searches find, after their ranks, and how many of them were tried.
        self.found: tuple[tuple[int, tuple[Any, ...]], ...] = ()
        self.tried = 0

    def matches(self, pattern: re.Pattern[str]) -> Matches:
        """Every match of the pattern, in order."""
        key = pattern.pattern, pattern.flags
        known = self._matches.get(key)
        if known is None:
            known = self._matches[key] = tuple(pattern.finditer(self.text))
        return known


def plain_of(kind: str, text: str) -> PlainText:
    """The text of a paragraph folded, as `plain_texts`."""
    (read,) = plain_texts([known(kind, text)])
    return read


def plain_texts(paragraphs: Iterable[Known]) -> list[PlainText]:
    """The texts of paragraphs folded: each lies in its paragraph, with what the patterns of the rules found in it."""
    return [one.read.get(PlainText) or _folded(one) for one in paragraphs]


def _folded(one: Known) -> PlainText:
    read = one.read[PlainText] = PlainText(one.kind, fold(one.text))
    return read


class Sought(Struct, frozen=True, eq=False):
    """A pattern that rules seek in the folded passages of an act: in those of some kinds, or in all.

    One of the clues, where there are any, stands in whatever it finds: a pattern costs far more than a word.
    """

    pattern: re.Pattern[str]
    kinds: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()

    @property
    def finds(self) -> Callable[[str], Iterable[re.Match[str]]]:
        """What gives every match in a folded text."""
        return self.pattern.finditer

    def found(self, read: PlainText) -> Matches:
        """Every match in a text."""
        if self.kinds and read.kind not in self.kinds:
            return ()
        is_worth = not self.clues or any(map(read.text.__contains__, self.clues))
        return read.matches(self.pattern) if is_worth else ()


class Reading(Struct, Generic[Stated], frozen=True, eq=False):
    """What rules read in the folded passages of an act, of some kinds or of all, that hold one of the clues.

    `finds` gives each thing that a folded text states, by the text alone: it is read once, whatever acts have it.
    """

    finds: Callable[[str], Iterable[Stated]]
    clues: tuple[str, ...]
    kinds: tuple[str, ...] = ()

    def found(self, read: PlainText) -> tuple[Stated, ...]:
        """Each thing that a text states."""
        is_worth = (not self.kinds or read.kind in self.kinds) and any(map(read.text.__contains__, self.clues))
        return tuple(self.finds(read.text)) if is_worth else ()


@lru_cache(maxsize=256)
def all_of(*kinds: str) -> Sought:
    """A search that finds each passage of those kinds."""
    return Sought(re.compile(r"(?s:\A.*)"), kinds)


class Searches:
    """All that rules have sought in acts until now, by their ranks.

    At most 1,024 are kept, which is several times what the rules seek; any other is made anew in each act.
    """

    most = 1024

    def __init__(self) -> None:
        self._ranks: dict[Sought | Reading[Any], int] = {}
        self._adding = Lock()

    def rank(self, sought: Sought | Reading[Any]) -> int:
        """The rank of a search, which is kept from now on; that of none where there are too many."""
        rank = self._ranks.get(sought)
        if rank is None:
            with self._adding:
                if len(self._ranks) >= self.most:
                    return self.most
                rank = self._ranks.setdefault(sought, len(self._ranks))
        return rank

    def __len__(self) -> int:
        return len(self._ranks)

    def tried_in(self, texts: Iterable[PlainText]) -> None:
        """Have all searches tried in each of the texts."""
        with self._adding:
            count = len(self._ranks)
            if fresh := dict.fromkeys([one for one in texts if one.tried < count]):
                _try([*self._ranks], fresh)


def _try(searches: Sequence[Sought | Reading[Any]], texts: Iterable[PlainText]) -> None:
    """Try all these searches in each of the texts."""
    together = _Together(sorted(texts, key=_KIND))
    found: dict[PlainText, list[tuple[int, tuple[Any, ...]]]] = {one: [] for one in together.texts}
    for rank, sought in enumerate(searches):
        finds = sought.finds
        for one in together.holding(sought):
            if matches := tuple(finds(one.text)):
                found[one].append((rank, matches))
    for one, by_rank in found.items():
        one.found, one.tried = tuple(by_rank), len(searches)


class _Together:
    """Some texts, those of a kind in a row, and all of them one after the other: a clue is sought in all at once."""

    def __init__(self, texts: Sequence[PlainText]) -> None:
        self.texts = texts
        self._all = "\0".join([one.text for one in texts])
        self._starts = [*accumulate([len(one.text) + 1 for one in texts], initial=0)]
        ranks = groupby(range(len(texts)), lambda rank: texts[rank].kind)
        self._of_kind = {kind: (of_kind[0], of_kind[-1] + 1) for kind, (*of_kind,) in ranks}

    def holding(self, sought: Sought | Reading[Any]) -> Sequence[PlainText]:
        """The texts of its kinds that hold one of its clues; all of them where it has none."""
        kinds, clues = sought.kinds, sought.clues
        rows = [row for kind, row in self._of_kind.items() if kind in kinds] if kinds else [(0, len(self.texts))]
        if not clues:
            return [one for first, end in rows for one in self.texts[first:end]]
        if not rows or not any(map(self._all.__contains__, clues)):  # as of most searches
            return ()
        places = {place for row in rows for clue in clues for place in self._places(clue, *row)}
        return [self.texts[place] for place in places]

    def _places(self, clue: str, first: int, end: int) -> Iterator[int]:
        """The place of each text that holds a clue, among those from one to another."""
        at = self._all.find(clue, self._starts[first], self._starts[end])
        while at >= 0:
            place = bisect_right(self._starts, at)
            yield place - 1
            at = self._all.find(clue, self._starts[place], self._starts[end])


_KIND = attrgetter("kind")
SEARCHES = Searches()

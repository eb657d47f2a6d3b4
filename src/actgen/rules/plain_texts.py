"""The folded texts of passages, and what rules seek in them: each is tried once for all of it, not once for each act.

Most paragraphs of an act are those of its template.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from actgen.document.at_once.joined import END
from actgen.document.at_once.together import looked_through
from actgen.document.paragraphs import known
from actgen.rules.folding import AS_FOLDED, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from actgen.document.at_once.together import Together
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
    read = [*paragraphs]
    try:
        return [one.read[PlainText] for one in read]
    except KeyError:  # some were not looked through with others
        return [one.read.get(PlainText) or _kept(one, fold(one.text)) for one in read]


def _kept(one: Known, folded: str) -> PlainText:
    read = one.read[PlainText] = PlainText(one.kind, folded)
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

    def tried_in(self, paragraphs: Iterable[Known]) -> None:
        """Have all searches tried in each of the paragraphs."""
        with self._adding:
            searches = [*self._ranks]
            fresh = [one for one in dict.fromkeys(paragraphs) if _tried(one) < len(searches)]
            for some, at_once in looked_through(fresh):
                _try(searches, some, at_once)


def _tried(one: Known) -> int:
    read: PlainText | None = one.read.get(PlainText)
    return read.tried if read else 0


def _try(searches: Sequence[Sought | Reading[Any]], paragraphs: Sequence[Known], at_once: Together) -> None:
    """Try all these searches in each of the paragraphs, whose texts are read together."""
    fresh = _Fresh(paragraphs, at_once)
    found: list[list[tuple[int, tuple[Any, ...]]]] = [[] for _ in paragraphs]
    for rank, sought in enumerate(searches):
        if places := fresh.holding(sought):
            finds = sought.finds  # here: a pattern that few texts need is compiled by now
            for place in places:
                if matches := tuple(finds(fresh.texts[place].text)):
                    found[place].append((rank, matches))
    for one, by_rank in zip(fresh.texts, found, strict=True):
        one.found, one.tried = tuple(by_rank), len(searches)


class _Fresh:
    """Some paragraphs folded together: a clue is sought in all of them at once."""

    def __init__(self, paragraphs: Sequence[Known], at_once: Together) -> None:
        self._at_once, self._all = at_once, at_once.changed(AS_FOLDED)
        folded = zip(paragraphs, self._all.split(END), strict=False)
        self.texts = [one.read.get(PlainText) or _kept(one, text) for one, text in folded]
        self._of_kind: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self.texts):
            self._of_kind[one.kind].append(place)

    def holding(self, sought: Sought | Reading[Any]) -> Collection[int]:
        """The places of the texts of its kinds that hold one of its clues; all of them where it has none."""
        kinds = [kind for kind in sought.kinds or self._of_kind if kind in self._of_kind]
        clues = [clue for clue in self._at_once.may_be_said(sought.clues) if clue in self._all] if kinds else []
        if sought.clues and not clues:  # as of most searches
            return ()
        places = [place for kind in kinds for place in self._of_kind[kind]]
        return {place for clue in clues for place in places if clue in self.texts[place].text} if clues else places


SEARCHES = Searches()

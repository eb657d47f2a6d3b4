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
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from actgen.document.at_once.together import Together
    from actgen.document.paragraphs import Known

    Matches = tuple[re.Match[str], ...]

Stated = TypeVar("Stated")


class Hits(Struct, frozen=True, eq=False):
    """How many searches were tried in a text, and the ranks of those that find something: one object for the same."""

    tried: int
    ranks: tuple[int, ...]


hits_of = lru_cache(maxsize=1024)(Hits)
_UNTRIED = hits_of(0, ())


class PlainText(Struct, eq=False):
    """The text of a passage of some kind, folded, which remembers what each pattern finds in it."""

    kind: str
    text: str
    hits: Hits = _UNTRIED
    #: What searches find in it, by their ranks.
    found: Mapping[int, tuple[Any, ...]] = {}
    _matches: dict[tuple[str, int], Matches] = {}

    def matches(self, pattern: re.Pattern[str]) -> Matches:
        """Every match of the pattern, in order."""
        key = pattern.pattern, pattern.flags
        known = self._matches.get(key)
        if known is None:
            known = self._matches[key] = tuple(pattern.finditer(self.text))
        return known


_UNREAD = PlainText("", "")


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


class Standing(Struct, frozen=True, eq=False):
    """Where in an act stands what searches find: how many were tried, which find something, in which passages.

    `found` are the ranks of those that do, `places` the ranks of the passages by these.
    """

    tried: int
    found: frozenset[int]
    places: Mapping[int, Sequence[int]]


@lru_cache(maxsize=256)
def standing_in(passages: tuple[Hits, ...]) -> Standing:
    """The same of passages in a row: in most acts of a template the same searches find something at the same places."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, hits in enumerate(passages):
        for rank in hits.ranks:
            places[rank].append(place)
    return Standing(min([hits.tried for hits in passages], default=0), frozenset(places), {**places})


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
        return read.matches(self.pattern) if _is_worth(self, read) else ()


class Reading(Struct, Generic[Stated], frozen=True, eq=False):
    """What rules read in the folded passages of an act, of some kinds or of all, that hold one of the clues.

    `finds` gives each thing that a folded text states, by the text alone: it is read once, whatever acts have it.
    """

    finds: Callable[[str], Iterable[Stated]]
    clues: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def found(self, read: PlainText) -> tuple[Stated, ...]:
        """Each thing that a text states."""
        return tuple(self.finds(read.text)) if _is_worth(self, read) else ()


def _is_worth(sought: Sought | Reading[Any], read: PlainText) -> bool:
    """Whether a text is of one of its kinds and holds one of its clues, where it has any."""
    is_of_kind = not sought.kinds or read.kind in sought.kinds
    return is_of_kind and (not sought.clues or any(map(read.text.__contains__, sought.clues)))


@lru_cache(maxsize=256)
def all_of(*kinds: str) -> Reading[str]:
    """A search that finds each passage of those kinds."""
    return Reading(lambda plain: (plain,), kinds=kinds)


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
            tried = len(searches)
            distinct = dict.fromkeys(paragraphs)
            fresh = [one for one in distinct if one.read.get(PlainText, _UNREAD).hits.tried < tried]
            for some, at_once in looked_through(fresh):
                _try(searches, some, at_once)


def _try(searches: Sequence[Sought | Reading[Any]], paragraphs: Sequence[Known], at_once: Together) -> None:
    """Try all these searches in each of the paragraphs, whose texts are read together."""
    fresh = _Fresh(paragraphs, at_once)
    found: list[dict[int, tuple[Any, ...]]] = [{} for _ in paragraphs]
    for rank, sought in enumerate(searches):
        if places := fresh.holding(sought):
            finds = sought.finds  # here: a pattern that few texts need is compiled by now
            for place in places:
                if matches := tuple(finds(fresh.texts[place].text)):
                    found[place][rank] = matches
    for one, by_rank in zip(fresh.texts, found, strict=True):
        one.found, one.hits = by_rank, hits_of(len(searches), tuple(by_rank))


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

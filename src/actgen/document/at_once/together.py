"""Several texts looked through at once: where nothing that a search needs stands in any, each is left alone.

A text that no act had before is rarely wrong, and there are few of them in an act: one look at all of them costs a
fraction of many searches in each. Whoever seeks something says in which of them it may be, by what surely stands beside
it (`may_find`, which gives their ranks); these are searched as ever.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.letters.by_sign import coded
from actgen.core.patterns import small_letters_of
from actgen.core.still import once
from actgen.document.at_once.joined import END, joined, ranks_holding
from actgen.document.at_once.phrases import AS_WORDS, phrases_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.core.letters.by_sign import BySign, Coded
    from actgen.core.patterns import Clued
    from actgen.document.at_once.phrases import Phrases
    from actgen.document.at_once.sayings import Saying
    from actgen.document.paragraphs import Known


class Together(Struct, frozen=True, dict=True):
    """Some texts, and all of them one after the other as typed."""

    texts: tuple[str, ...]
    typed: Coded

    @property
    def text(self) -> str:
        """All of them as typed."""
        return self.typed.text

    @property
    def is_usual(self) -> bool:
        """Whether all their signs are usual ones, each of which is one sign, or none, in whatever it is changed to."""
        return self.typed.codes is not None

    @once
    def small(self) -> str:
        """All of them as clues are sought (`in_small_letters`)."""
        return small_letters_of(self.typed)

    @once
    def phrases(self) -> Phrases:
        """Their phrases."""
        return phrases_in(self.changed(AS_WORDS))

    def changed(self, by_sign: BySign) -> str:
        """All of them changed sign by sign, but for their ends."""
        return by_sign.of_coded(self.typed)

    def rank(self, at: int) -> int:
        """The rank of the text in which a place of `text` stands."""
        return self.text.count(END, 0, at)

    def worth(self, clues: Iterable[str]) -> Sequence[str]:
        """Those of the clues that may stand in a text: not one whose longest word stands in none, or its first sign."""
        said = self.may_be_said(clues)
        if not said or not self.is_usual:
            return said
        return [clue for clue in said if (first := clue[0]).isalnum() or first.isspace() or first in self.text]

    def may_be_said(self, clues: Iterable[str]) -> Sequence[str]:
        """The same by the words alone, however the signs between them are changed."""
        return self.phrases().may_hold(clues) if self.is_usual else [*clues]

    def holding(self, clues: Iterable[str]) -> set[int]:
        """The ranks of the texts that hold a clue as it is typed."""
        return ranks_holding(self.text, self.worth(clues))

    def holding_small(self, clues: Iterable[str]) -> set[int]:
        """The same for clues in small letters."""
        worth = self.worth(clues)
        return ranks_holding(self.small(), worth) if worth else set()

    def saying(self, sought: Saying) -> set[int]:
        """The ranks of the texts with a phrase that says so; all where that is not told."""
        return self.phrases().saying(sought) if self.is_usual else {*range(len(self.texts))}

    def finding_typed(self, pattern: re.Pattern[str]) -> set[int]:
        """The ranks of the texts in which a pattern finds something, all of them one after the other."""
        return {self.rank(found.start()) for found in pattern.finditer(self.text)}

    def in_small_letters(self, ranks: Iterable[int]) -> Iterator[tuple[int, str, str]]:
        """The texts of these ranks, each with its rank, as typed and in small letters."""
        if ranks:
            small = self.small().split(END)
            yield from ((rank, self.texts[rank], small[rank]) for rank in ranks)

    def finding(self, sought: Clued) -> set[int]:
        """The ranks of the texts, with one of its clues in small letters, in which a pattern finds something."""
        ranks = self.holding_small(sought.clues)
        if not ranks:
            return ranks
        read = self.in_small_letters(ranks)
        return {rank for rank, text, small in read if any(True for _ in sought.found(text, small))}


@lru_cache(maxsize=4)
def together(texts: tuple[str, ...]) -> Together:
    """The texts, to be looked through at once; the last four are remembered, since several ask for the same."""
    return Together(texts, coded(joined(texts)))


def looked_through(read: Sequence[Known]) -> Iterator[tuple[Sequence[Known], Together]]:
    """The paragraphs, and their texts together; those with a sign that is not usual apart, since they take longer."""
    parts = [read]
    if not _texts_of(read).is_usual:
        unusual = {one for one in read if coded(one.text).codes is None}
        parts = [[one for one in read if one not in unusual], [one for one in read if one in unusual]]
    for some in parts:
        if some:
            yield some, _texts_of(some)


def _texts_of(read: Iterable[Known]) -> Together:
    return together(tuple([one.text for one in read]))

"""Several texts looked through at once: where nothing that a search needs stands in any, each is left alone.

A text that no act had before is rarely wrong, and there are few of them in an act: one look at all of them costs a
fraction of many searches in each. Whoever seeks something says in which of them it may be, by what surely stands beside
it (`may_find`, which gives their ranks); these are searched as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.letters.by_sign import coded
from actgen.core.patterns import small_letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.core.letters.by_sign import BySign, Coded
    from actgen.core.patterns import Clued

#: What ends each text: a sign that none has.
END = "\0"


class Together(Struct, frozen=True):
    """Some texts, and all of them one after the other: as typed, and as clues are sought (`in_small_letters`)."""

    texts: tuple[str, ...]
    typed: Coded
    small: str

    @property
    def text(self) -> str:
        """All of them as typed."""
        return self.typed.text

    def changed(self, by_sign: BySign) -> str:
        """All of them changed sign by sign, but for their ends."""
        return by_sign.of_coded(self.typed)

    def rank(self, at: int) -> int:
        """The rank of the text in which a place of `text` stands."""
        return self.text.count(END, 0, at)

    def holding(self, clues: Iterable[str]) -> set[int]:
        """The ranks of the texts that hold a clue as it is typed."""
        return ranks_holding(self.text, clues)

    def holding_small(self, clues: Iterable[str]) -> set[int]:
        """The same for clues in small letters."""
        return ranks_holding(self.small, clues)

    def in_small_letters(self, ranks: Iterable[int]) -> Iterator[tuple[int, str, str]]:
        """The texts of these ranks, each with its rank, as typed and in small letters."""
        if ranks:
            small = self.small.split(END)
            yield from ((rank, self.texts[rank], small[rank]) for rank in ranks)

    def finding(self, sought: Clued) -> set[int]:
        """The ranks of the texts, with one of its clues in small letters, in which a pattern finds something."""
        ranks = self.holding_small(sought.clues)
        if not ranks:
            return ranks
        read = self.in_small_letters(ranks)
        return {rank for rank, text, small in read if any(True for _ in sought.found(text, small))}


def together(texts: Iterable[str]) -> Together:
    """The texts, to be looked through at once."""
    all_texts = tuple(texts)
    typed = coded(END.join([*all_texts, ""]))
    return Together(all_texts, typed, small_letters_of(typed))


def ranks_holding(text: str, clues: Iterable[str]) -> set[int]:
    """The ranks of the texts that hold a clue, all of them one after the other."""
    return {rank for clue in clues if clue in text for rank, _ in after_each(text, clue)}


def after_each(text: str, clue: str) -> Iterator[tuple[int, str]]:
    """What stands after each place of a clue in texts one after the other, with the rank of the text that holds it."""
    before, *following = text.split(clue)
    rank = before.count(END)
    for after in following:
        yield rank, after
        rank += after.count(END)

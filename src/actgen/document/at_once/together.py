"""Several texts looked through at once: where nothing that a search needs stands in any, each is left alone.

A text that no act had before is rarely wrong, and there are few of them in an act: one look at all of them costs a
fraction of many searches in each. Whoever seeks something says what surely stands beside it (`may_find`); where that
stands, each text is searched as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.patterns import in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.core.patterns import Clued

#: What ends each text: a sign that none has.
END = "\0"


class Together(Struct, frozen=True):
    """Some texts, and all of them one after the other: as typed, and as clues are sought (`in_small_letters`)."""

    texts: tuple[str, ...]
    text: str
    small: str

    @property
    def spaced(self) -> str:
        """All of them as typed, with a space for each blank that French types."""
        return self.text.replace("\u00a0", " ").replace("\u202f", " ")

    def holds(self, clues: Iterable[str]) -> bool:
        """Whether one of them stands in a text as it is typed."""
        return any(map(self.text.__contains__, clues))

    def holds_small(self, clues: Iterable[str]) -> bool:
        """The same for clues in small letters."""
        return any(map(self.small.__contains__, clues))

    def finds(self, sought: Clued) -> bool:
        """Whether a pattern finds something in one of them, which has one of its clues in small letters."""
        return any(True for text, small in self.holding_small(sought.clues) for _ in sought.found(text, small))

    def holding_small(self, clues: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The texts that hold a clue, each as typed and in small letters, for each clue."""
        for clue in clues:
            at = self.small.find(clue)
            while at >= 0:
                start, end = self.small.rfind(END, 0, at) + 1, self.small.find(END, at)
                yield self.texts[self.small.count(END, 0, at)], self.small[start:end]
                at = self.small.find(clue, end)

    def halves(self) -> tuple[Together, Together]:
        """The first half of them, and the others."""
        half = len(self.texts) // 2
        typed, small = self.text.split(END), self.small.split(END)
        return (
            Together(self.texts[:half], _ended(typed[:half]), _ended(small[:half])),
            Together(self.texts[half:], _ended(typed[half:-1]), _ended(small[half:-1])),
        )


def together(texts: Iterable[str]) -> Together:
    """The texts, to be looked through at once."""
    all_texts = tuple(texts)
    text = _ended(all_texts)
    return Together(all_texts, text, in_small_letters(text))


def _ended(texts: Iterable[str]) -> str:
    return "".join([one + END for one in texts])

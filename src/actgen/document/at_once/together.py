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
    from collections.abc import Iterable

#: What ends each text: a sign that none has.
END = "\0"


class Together(Struct, frozen=True):
    """Some texts, and all of them one after the other: as typed, and as clues are sought (`in_small_letters`)."""

    texts: tuple[str, ...]
    text: str
    small: str

    def holds(self, clues: Iterable[str]) -> bool:
        """Whether one of them stands in a text as it is typed."""
        return any(map(self.text.__contains__, clues))

    def holds_small(self, clues: Iterable[str]) -> bool:
        """The same for clues in small letters."""
        return any(map(self.small.__contains__, clues))


def together(texts: Iterable[str]) -> Together:
    """The texts, to be looked through at once."""
    all_texts = tuple(texts)
    text = "".join([one + END for one in all_texts])
    return Together(all_texts, text, in_small_letters(text))

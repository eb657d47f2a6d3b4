"""What stands around the values of a passage: by it, the same passage with other values is known by them alone.

A passage that was read, its values taken out, is a form of its bytes and a form of its words. A text which is that form
of bytes, filled with other texts that may stand in words, has the same mould: what is filled in differs by characters
that XML reads as they stand. Its words are the form of words, filled with the same texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.ooxml.packing.passages import Mould, Passage, parted, with_words

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Between words: none has it.
_APART = "\0"
#: What stands for the first value, the second and so on while a passage is learnt: no sign of a mould.
_FIRST_STAND_IN = 0xF0000
_STAND_IN = re.compile("[\U000f0000-\U000ffffd]")
_MOST_STAND_INS = 0x1000


class Valued(Struct, frozen=True, eq=False):
    """A passage without its values: its mould, its bytes and its words, with « %s » for each."""

    mould: Mould
    content: bytes
    words: str
    many: int

    def holding(self, content: bytes, values: Sequence[str]) -> Passage | None:
        """The passage of this content, where it has these values, each of which may stand in a word; else None."""
        if len(values) != self.many or self.content % tuple([one.encode() for one in values]) != content:
            return None
        return self.saying(values)

    def saying(self, values: Sequence[str]) -> Passage:
        """The passage with these values."""
        return Passage(self.mould, (self.words % tuple(values)).split(_APART))


def valued(content: bytes, passage: Passage, values: Sequence[str]) -> Valued | None:
    """A passage of that content without these values, each taken where it first stands in the words behind the others.

    None where one does not stand there. Who takes it for the same passage proves that these are the values themselves.
    """
    text = content.decode()
    bones, blanks, words = parted(text)
    without = _without(_APART.join(words), values)
    if without is None or _STAND_IN.search(text):
        return None
    form = with_words(bones, blanks, without.split(_APART))
    return Valued(passage.mould, _form(form).encode(), _form(without), len(values))


def stand_ins(many: int) -> list[str]:
    """What stands for so many values."""
    return [chr(_FIRST_STAND_IN + rank) for rank in range(many)]


def _without(words: str, values: Sequence[str]) -> str | None:
    """The words with what stands for each value."""
    if len(values) > _MOST_STAND_INS:
        return None
    at, found = 0, list[str]()
    for value, stand_in in zip(values, stand_ins(len(values)), strict=True):
        start = words.find(value, at)
        if start < 0:
            return None
        found += [words[at:start], stand_in]
        at = start + len(value)
    return "".join([*found, words[at:]])


def _form(text: str) -> str:
    """What is filled in for each stand-in by « % »."""
    return _STAND_IN.sub("%s", text.replace("%", "%%"))

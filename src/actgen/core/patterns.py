"""Patterns sought in a text at no more cost than it is worth: before a place of it, or where a clue stands in it.

One that few texts need is compiled when it is first sought (`later`): to compile it may cost a millisecond.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.letters.by_sign import BySign, coded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.letters.by_sign import Coded

    later = re.compile  # for those who check types it is the pattern itself
else:

    def later(pattern, flags=0):
        """The pattern that `re.compile` makes of the same words, made when it is first asked to find something."""
        return _Later(pattern, flags)


#: No pattern that ends at a place reads further back. One that went back to the beginning, at each date or number of
#: a long paragraph, would take a time that grows with the square of its length.
_REACH = 200
_ANY_CASE = int(re.IGNORECASE)
#: What is asked of a pattern.
_ASKED = (
    *("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"),
    *("groups", "groupindex"),
)


def found_before(pattern: re.Pattern[str], text: str, at: int, beginning: str = "") -> re.Match[str] | None:
    """The match of a pattern that ends with `$`, read as if the text ended at `at`; its places are those of `text`.

    `beginning`, where it is given, is what all that the pattern finds begins with: it is found sooner.
    """
    start = text.find(beginning, max(at - _REACH, 0), at)
    return pattern.search(text, start, at) if start >= 0 else None


class _Later:
    """What stands for a pattern: its text and its flags, then its methods too."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """The method of the pattern, compiled now; all of them are kept, so that this is asked once."""
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({one: getattr(compiled, one) for one in _ASKED})
        return getattr(compiled, name)


class Clued(Struct, frozen=True):
    """A pattern, and its clues: one of them stands in whatever it finds; without any it is always tried.

    Those of a pattern that ignores case are in small letters, with single spaces.
    """

    pattern: re.Pattern[str]
    clues: tuple[str, ...] = ()

    def found(self, text: str, small: str) -> Iterable[re.Match[str]]:
        """Every match in a text, of which `small` is what `in_small_letters` makes."""
        read = small if self.pattern.flags & _ANY_CASE else text
        return self.pattern.finditer(text) if not self.clues or any(map(read.__contains__, self.clues)) else ()


@lru_cache(maxsize=16)
def in_small_letters(text: str) -> str:
    """The text as clues are sought in it: each letter as a pattern that ignores case takes it, each blank a space.

    The last 16 are remembered: several ask for one text.
    """
    return small_letters_of(coded(text))


def small_letters_of(read: Coded) -> str:
    """The same of a text whose bytes are known."""
    small = _SMALL.of_coded(read)
    while "  " in small:
        small = small.replace("  ", " ")
    return small.strip(" ")


def _in_small_letters(sign: str) -> str:
    return " " if sign.isspace() else sign.casefold().replace("\u0307", "").replace("ı", "i")


_SMALL = BySign(_in_small_letters)

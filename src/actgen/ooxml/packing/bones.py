"""What stands around the words of a text, as bytes: by it, a text of a mould that is known is told apart.

An expression takes three times as long to find the words of a text. What is found so is what it finds: words stand
between « > » and « < », where those of the text that was parted before stand, and all the rest has the same bytes.
"""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Between words: none has it.
_APART = b"<"
#: The bytes that no word has, or may not have: the last begin some letters, of which a few stand in none.
_DOUBTFUL = bytes([*range(0x20), *_APART, *b"&{]", 0xEE, 0xEF])
#: What stands for a word while a text is cut.
_SIGN = "\ue000"
#: How much of a text says its style, and how many texts that begin alike are remembered.
_BEGINNING, _MOST_ALIKE = 48, 8


class Bones(Struct, frozen=True, eq=False):
    """A text without its words, cut where words are closed: what stands in each piece before its word, if it has one.

    `size` is that of the text, had it no word.
    """

    pieces: tuple[bytes, ...]
    have_words: list[bool]
    closing: bytes
    size: int

    @classmethod
    def of(cls, parted: Sequence[str], opening: str, closing: str) -> Bones:
        """Those of a text that was parted: a bone, the blanks before a word, the word, and so on."""
        opened = [
            f"{bone}{opening}{blank}{_SIGN}{closing}" for bone, blank in zip(parted[:-1:3], parted[1::3], strict=True)
        ]
        cut = "".join([*opened, parted[-1]]).split(closing)
        pieces = tuple([piece.removesuffix(_SIGN).encode() for piece in cut])
        size = sum(map(len, pieces)) + len(closing.encode()) * (len(pieces) - 1)
        return cls(pieces, [piece.endswith(_SIGN) for piece in cut], closing.encode(), size)

    def words_in(self, content: bytes, cut: Sequence[bytes]) -> list[str] | None:
        """The words among these bones in a text that was cut so; None where it has others, or one may be no word."""
        together = _APART.join(map(bytes.removeprefix, cut, self.pieces))  # a piece that begins otherwise stays whole
        if len(together) - len(cut) + 1 + self.size != len(content):
            return None
        found = _parted(together, len(cut))
        if found is None:
            return None
        words = [*compress(found, self.have_words)]
        return words if found.count("") == len(found) - len(words) and _are_words(words) else None


def have_words(content: bytes, around: Sequence[bytes]) -> bool:
    """Whether a text is these bytes and words between them; each but the first begins where words end."""
    begun, *others = around
    if not content.startswith(begun):
        return False
    found, at = [], len(begun)
    for bone in others:
        end = content.find(_APART, at)
        if not content.startswith(bone, end):
            return False
        found.append(content[at:end])
        at = end + len(bone)
    words = _parted(_APART.join(found), len(found)) if found else []
    return at == len(content) and words is not None and _are_words(words)


def _parted(together: bytes, many: int) -> list[str] | None:
    """So many texts that stand one behind the other; None where one of them has what may be in no word."""
    if len(together.translate(None, _DOUBTFUL)) + many - 1 != len(together):
        return None
    try:
        return together.decode().split("<")
    except UnicodeDecodeError:
        return None


def _are_words(some: Sequence[str]) -> bool:
    """Whether each of these texts, which have no doubtful sign, is a word: it is there, and begins with no blank."""
    return all(some) and [*some] == [*map(str.lstrip, some)]


def alike(begun: bytes, pieces: int, *asked: object) -> deque[tuple[Bones, Any]]:
    """The bones of the last texts that began as this one and have as many pieces, each with what was made of them."""
    return _alike(begun[:_BEGINNING], pieces, *asked)


@lru_cache(maxsize=1024)
def _alike(_begun: bytes, _pieces: int, *_asked: object) -> deque[tuple[Bones, Any]]:
    return deque(maxlen=_MOST_ALIKE)

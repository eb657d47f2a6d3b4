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
        letters = len(together) - len(cut) + 1
        if letters + self.size != len(content) or len(together.translate(None, _DOUBTFUL)) != letters:
            return None
        try:
            found = together.decode()
        except UnicodeDecodeError:
            return None
        words = [*compress(found.split("<"), self.have_words)]
        are_all = len("".join(words)) + len(cut) - 1 == len(found)
        return words if are_all and all(words) and words == [*map(str.lstrip, words)] else None


def alike(begun: bytes, pieces: int, *asked: object) -> deque[tuple[Bones, Any]]:
    """The bones of the last texts that began as this one and have as many pieces, each with what was made of them."""
    return _alike(begun[:_BEGINNING], pieces, *asked)


@lru_cache(maxsize=1024)
def _alike(_begun: bytes, _pieces: int, *_asked: object) -> deque[tuple[Bones, Any]]:
    return deque(maxlen=_MOST_ALIKE)

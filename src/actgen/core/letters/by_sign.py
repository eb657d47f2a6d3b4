"""A text changed sign by sign, at the cost of bytes: nearly all texts are made of some 230 signs.

Each of these has a byte here, so that a text is changed by a table of bytes; `str.translate` takes twenty times as long
for a text that is not all ASCII. A text with another sign is changed so, and alike.
"""

from __future__ import annotations

from codecs import charmap_decode
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

#: What the signs that Latin-1 lacks have for bytes: those of controls, which texts hardly have.
_STANDING = dict(zip(map(chr, range(0x80, 0xA0)), "’\u202f–€œ‹›‘“”„—…•ŒŸ\u2009\u2010\u2011", strict=False))
#: Of Latin-1 those that have none: controls, and what is left out or is two signs where a text is folded.
_WITHOUT = (*map(chr, range(0x80, 0xA0)), "\u00ad", "µ", "ß")
#: What marks a byte that no sign has.
_NONE = "\ufffe"
_SIGNS = [_STANDING.get(sign, _NONE if sign in _WITHOUT else sign) for sign in map(chr, range(0x100))]
#: The signs that have a byte.
USUAL = tuple(sign for sign in _SIGNS if sign != _NONE)
#: Each of them at the place of its byte.
_BY_CODE = "".join(_SIGNS)


class Coded(Struct, frozen=True, eq=False):
    """A text, and a byte for each of its signs; none where one of them is not usual."""

    text: str
    codes: bytes | None


class BySign:
    """What makes of a text what `change` makes of each of its signs; of a usual one it makes one, or none."""

    def __init__(self, change: Callable[[str], str]) -> None:
        changed = [sign if sign == _NONE else change(sign) for sign in _SIGNS]
        self._table = bytes([_SIGNS.index(other or _NONE) for other in changed])
        self._left_out = bytes([code for code, other in enumerate(changed) if not other])
        self._any = _Changes(change)

    def of(self, text: str) -> str:
        """The text so changed."""
        return self.of_coded(coded(text))

    def of_coded(self, read: Coded) -> str:
        """The same of a text whose bytes are known."""
        if read.codes is None:
            return read.text.translate(self._any)
        return _written(read.codes.translate(self._table, self._left_out))


class _Changes(dict[int, str]):
    """What each sign becomes, found once."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def __missing__(self, code: int) -> str:
        changed = self[code] = self._change(chr(code))
        return changed


def coded(text: str) -> Coded:
    """A text with its bytes: what is changed in several ways has them once."""
    if text.isascii():
        return Coded(text, text.encode())
    if any(map(text.__contains__, _WITHOUT)):
        return Coded(text, None)
    standing = text
    for code, sign in _STANDING.items():
        standing = standing.replace(sign, code)
    try:
        return Coded(text, standing.encode("latin-1"))
    except UnicodeEncodeError:  # a sign that has no byte
        return Coded(text, None)


def _written(codes: bytes) -> str:
    """The text of which these are the bytes."""
    return codes.decode("ascii") if codes.isascii() else charmap_decode(codes, "strict", _BY_CODE)[0]

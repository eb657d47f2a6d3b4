"""A text changed sign by sign, at the cost of bytes: nearly all texts are made of some 230 signs.

Each of these has a byte here, so that a text is changed by a table of bytes; `str.translate` takes twenty times as long
for a text that is not all ASCII. A text with another sign is changed so, and alike.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

#: What stands for the usual signs that Latin-1 lacks: controls that no text has. First those that most texts have.
_STANDING = dict(zip("’\u202f–€œ‹›‘“”„—…•ŒŸ\u2009\u2010\u2011", map(chr, range(0x80, 0xA0)), strict=False))
_OFTEN = dict(islice(_STANDING.items(), 7))
_BYTES = "".join(_STANDING.values()).encode("latin-1")
_ALL_OTHERS = bytes(code for code in range(0x100) if code not in _BYTES)
_SIGNS = {ord(byte): (byte, sign) for sign, byte in _STANDING.items()}
#: Of Latin-1 those that are not usual: controls, and what is left out or is two signs where a text is folded.
_UNUSUAL = bytes([*range(0x80, 0xA0), 0xAD, 0xB5, 0xDF])
_LATIN = [chr(code) for code in range(0x100) if code not in _UNUSUAL]
#: The signs that have a byte.
USUAL = (*_LATIN, *_STANDING)


class Coded(Struct, frozen=True, eq=False):
    """A text, and a byte for each of its signs; none where one of them is not usual."""

    text: str
    codes: bytes | None


class BySign:
    """What makes of a text what `change` makes of each of its signs; of a usual one it makes one, or none."""

    def __init__(self, change: Callable[[str], str]) -> None:
        changed = {sign: change(sign) for sign in USUAL}
        table = bytearray(range(0x100))
        for sign, other in changed.items():
            table[_code(sign)] = _code(other or sign)
        self._table, self._left_out = bytes(table), bytes(_code(sign) for sign, other in changed.items() if not other)
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


@lru_cache(maxsize=1024)
def coded(text: str) -> Coded:
    """A text with its bytes; the last 1,024 are remembered: what no act had before is changed in several ways."""
    codes = _codes(text, _OFTEN)
    return Coded(text, _codes(text, _STANDING) if codes is None else codes)


def coded_together(texts: Sequence[str], end: str) -> Coded:
    """Several texts as one, each with an `end` behind it."""
    codes = [coded(text).codes for text in texts]
    text = "".join([text + end for text in texts])
    return Coded(text, None if None in codes else b"".join([one + end.encode() for one in codes if one is not None]))


def _code(sign: str) -> int:
    return ord(_STANDING.get(sign, sign))


def _codes(text: str, signs: Mapping[str, str]) -> bytes | None:
    """A byte for each sign of a text, with these among its signs; None where one is another, or has no byte."""
    standing = 0
    for sign in signs:
        if sign in text:
            standing += text.count(sign)
            text = text.replace(sign, signs[sign])
    try:
        codes = text.encode("latin-1")
    except UnicodeEncodeError:
        return None
    return codes if len(codes) - len(codes.translate(None, _UNUSUAL)) == standing else None


def _written(codes: bytes) -> str:
    """The text of which these are the bytes."""
    text = codes.decode("latin-1")
    for code in () if codes.isascii() else {*codes.translate(None, _ALL_OTHERS)}:
        text = text.replace(*_SIGNS[code])
    return text

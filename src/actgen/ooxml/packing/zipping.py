"""Zip archives with fixed dates and order: parts that never change are copied as they are compressed.

New contents are stored without compression: no version of zlib can then change a byte of an act.
Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

STORED, DEFLATED = 0, 8
_VERSION, _UTF8_NAME = 20, 0x800
_NO_TIME, _FIRST_DAY = 0, 0x21  # 1 January 1980, the first date that a zip archive can hold
_LOCAL_MARK = b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5HI")
_OFFSET = struct.Struct("<I")
_END = struct.Struct("<4s4H2IH")
#: The longest content that is kept to be known again.
_SMALL = 100_000


class Entry(Struct, frozen=True):
    """A file of an archive: its name, how `packed` is compressed, CRC-32 and size of the plain content."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    def __hash__(self) -> int:
        return self.crc

    def content(self) -> bytes:
        """The plain content."""
        return self.packed if self.method == STORED else zlib.decompress(self.packed, -zlib.MAX_WBITS)

    def is_sound(self) -> bool:
        """Whether `packed` unpacks to the size and CRC-32 that are stated; it is never unpacked further than that."""
        if self.method == STORED:
            return len(self.packed) == self.size and zlib.crc32(self.packed) == self.crc
        if self.method != DEFLATED:
            return False
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = unpacking.decompress(self.packed, self.size + 1)
        except zlib.error:
            return False
        whole = unpacking.eof and not unpacking.unused_data
        return whole and len(content) == self.size and zlib.crc32(content) == self.crc


def stored(name: str, content: bytes) -> Entry:
    """An entry that holds `content` as it is."""
    return Entry(name, STORED, zlib.crc32(content), len(content), content)


def unpack(content: bytes, most: int) -> tuple[Entry, ...] | None:
    """The entries of an archive that `pack` made, each proven sound; None for any other, or one larger than `most`.

    They are believed because they pack to the same bytes: nothing in the archive is left to be read otherwise. An entry
    that was proven before is known by its header and by all its bytes.
    """
    framed: list[_Framed] = []
    at = 0
    try:
        while (one := _last_at(content, at)) is not None or content.startswith(_LOCAL_MARK, at):
            if one is None and (one := _proven_at(content, at, most)) is None:
                return None
            framed.append(one)
            most -= one.entry.size
            at += len(one.whole)
    except (struct.error, UnicodeDecodeError):
        return None
    is_whole = most >= 0 and content[at:] == _directory(framed)
    return tuple([one.entry for one in framed]) if is_whole else None


def pack(entries: Iterable[Entry]) -> bytes:
    """The archive of `entries`, in their order; the same entries give the same bytes."""
    framed = [_framed(entry) for entry in entries]
    return b"".join([*[whole for _, whole, _, _ in framed], _directory(framed)])


class _Framed(NamedTuple):
    """An entry as it stands in an archive, and what the directory says of it before and after its place."""

    entry: Entry
    whole: bytes
    told: bytes
    name: bytes


def _directory(framed: list[_Framed]) -> bytes:
    """What stands behind these entries."""
    listed: list[bytes] = []
    at = 0
    for _, whole, told, name in framed:
        listed += told, _OFFSET.pack(at), name
        at += len(whole)
    index, count = b"".join(listed), len(framed)
    return index + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), at, 0)


def _framed(entry: Entry) -> _Framed:
    return _framed_once(entry) if len(entry.packed) <= _SMALL else _framed_once.__wrapped__(entry)


@lru_cache(maxsize=256)
def _framed_once(entry: Entry) -> _Framed:
    name = entry.name.encode()
    said = (_UTF8_NAME, entry.method, _NO_TIME, _FIRST_DAY, entry.crc, len(entry.packed), entry.size, len(name))
    header = _LOCAL.pack(_LOCAL_MARK, _VERSION, *said, 0) + name
    told = _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *said, 0, 0, 0, 0, 0)
    return _Framed(entry, header + entry.packed, told, name)


def _last_at(content: bytes, at: int) -> _Framed | None:
    """The entry that stands there, if it is the one that was last proven with such a header."""
    known = _last_proven(content[at : at + _LOCAL.size])
    return known[0] if known and content.startswith(known[0].whole, at) else None


def _proven_at(content: bytes, at: int, most: int) -> _Framed | None:
    """The entry that stands there, as `pack` writes one; None where it is not sound, or larger than `most`."""
    _, _, _, method, _, _, crc, packed, size, named, _ = _LOCAL.unpack_from(content, at)
    begin = at + _LOCAL.size + named
    entry = Entry(content[at + _LOCAL.size : begin].decode(), method, crc, size, content[begin : begin + packed])
    framed = _framed(entry)
    if size > most or not content.startswith(framed.whole, at) or not entry.is_sound():
        return None
    if len(entry.packed) <= _SMALL:
        _last_proven(content[at : at + _LOCAL.size])[:] = [framed]
    return framed


@lru_cache(maxsize=256)
def _last_proven(_: bytes) -> list[_Framed]:
    """The entry that was last proven with such a header, if any: acts of a template share most of theirs."""
    return []

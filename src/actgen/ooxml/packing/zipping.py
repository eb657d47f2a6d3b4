"""Zip archives with fixed dates and order: parts that never change are copied as they are compressed.

New contents are stored without compression: no version of zlib can then change a byte of an act.
Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STORED, DEFLATED = 0, 8
_VERSION, _UTF8_NAME = 20, 0x800
_NO_TIME, _FIRST_DAY = 0, 0x21  # 1 January 1980, the first date that a zip archive can hold
_LOCAL_MARK = b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
#: The longest content that is kept to be known again.
_SMALL = 100_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of an archive: its name, how `packed` is compressed, CRC-32 and size of the plain content."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    def content(self) -> bytes:
        """The plain content."""
        return self.packed if self.method == STORED else zlib.decompress(self.packed, -zlib.MAX_WBITS)

    def is_sound(self) -> bool:
        """Whether `packed` unpacks to the size and CRC-32 that are stated; it is never unpacked further than that."""
        if self.method == STORED:
            return len(self.packed) == self.size and zlib.crc32(self.packed) == self.crc
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
    try:
        places = tuple(_places(content))
        if sum([place.size for place in places]) > most:
            return None
        entries = tuple([entry for place in places if (entry := _proven(content, place)) is not None])
    except (struct.error, UnicodeDecodeError):
        return None
    at = places[-1].end if places else 0
    offsets = [place.at for place in places]
    return entries if len(entries) == len(places) and content[at:] == _directory(entries, offsets, at) else None


def pack(entries: Iterable[Entry]) -> bytes:
    """The archive of `entries`, in their order; the same entries give the same bytes."""
    packed = tuple(entries)
    chunks: list[bytes] = []
    offsets: list[int] = []
    offset = 0
    for entry in packed:
        header = _header(entry)
        offsets.append(offset)
        chunks += (header, entry.packed)
        offset += len(header) + len(entry.packed)
    return b"".join([*chunks, _directory(packed, offsets, offset)])


def _header(entry: Entry) -> bytes:
    """What stands before the content of an entry."""
    name = entry.name.encode()
    return _LOCAL.pack(_LOCAL_MARK, _VERSION, *_said_of(entry), len(name), 0) + name


def _directory(entries: Iterable[Entry], offsets: Iterable[int], at: int) -> bytes:
    """What stands behind entries that begin at these places, itself at `at`."""
    told = [_told_at(entry, offset) for entry, offset in zip(entries, offsets, strict=True)]
    index = b"".join(told)
    return index + _END.pack(b"PK\x05\x06", 0, 0, len(told), len(told), len(index), at, 0)


def _told_at(entry: Entry, offset: int) -> bytes:
    name = entry.name.encode()
    said = _said_of(entry)
    return _CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *said, len(name), 0, 0, 0, 0, 0, offset) + name


def _said_of(entry: Entry) -> tuple[int, ...]:
    """What an archive says of an entry twice."""
    return _UTF8_NAME, entry.method, _NO_TIME, _FIRST_DAY, entry.crc, len(entry.packed), entry.size


class _Place(NamedTuple):
    """Where an entry stands in an archive, its content and its end there, and the size that it is said to have."""

    at: int
    begin: int
    end: int
    size: int


def _places(content: bytes) -> Iterator[_Place]:
    """What the local headers say, one after the other."""
    at = 0
    while content.startswith(_LOCAL_MARK, at):
        _, _, _, _, _, _, _, packed, size, named, _ = _LOCAL.unpack_from(content, at)
        begin = at + _LOCAL.size + named
        yield _Place(at, begin, begin + packed, size)
        at = begin + packed


def _proven(content: bytes, place: _Place) -> Entry | None:
    """The entry that stands there, as `pack` writes one; None where it is not sound."""
    header = content[place.at : place.begin]
    known = _known(header)
    if known and content.startswith(known[0].packed, place.begin):
        return known[0]
    _, _, _, method, _, _, crc, _, size, _, _ = _LOCAL.unpack_from(header)
    entry = Entry(header[_LOCAL.size :].decode(), method, crc, size, content[place.begin : place.end])
    if header != _header(entry) or not entry.is_sound():
        return None
    if len(entry.packed) <= _SMALL:
        known[:] = [entry]
    return entry


@lru_cache(maxsize=256)
def _known(_: bytes) -> list[Entry]:
    """The entry that was last proven with that header, if any: acts of a template share most of theirs."""
    return []

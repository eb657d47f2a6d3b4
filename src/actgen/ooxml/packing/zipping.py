"""Zip archives with fixed dates and order: parts that never change are copied as they are compressed.

New contents are stored without compression: no version of zlib can then change a byte of an act.
Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.still import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    #: What the directory of an archive says of an entry before and behind its place, and how long that is there.
    _Listed = tuple[bytes, bytes, int]
    #: Its header, and what the directory says.
    _Framed = tuple[bytes, _Listed]

STORED, DEFLATED = 0, 8
_VERSION, _UTF8_NAME = 20, 0x800
_NO_TIME, _FIRST_DAY = 0, 0x21  # 1 January 1980, the first date that a zip archive can hold
_LOCAL_MARK = b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3I2H")
#: What the directory repeats of a header stands between its mark with the version, and nothing more to tell.
_TOLD, _NO_MORE = b"PK\x01\x02" + struct.pack("<H", _VERSION), bytes(10)
_OFFSET = struct.Struct("<I")
_END = struct.Struct("<4s4H2IH")
#: The longest content that is kept to be known again.
_SMALL = 100_000


class Entry(Struct, frozen=True, dict=True):
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

    @kept
    def framed(self) -> _Framed:
        """What stands before `packed` in an archive, and what its directory says."""
        name = self.name.encode()
        said = (_UTF8_NAME, self.method, _NO_TIME, _FIRST_DAY, self.crc, len(self.packed), self.size, len(name))
        head = _LOCAL.pack(_LOCAL_MARK, _VERSION, *said, 0) + name
        return head, (_TOLD + head[len(_LOCAL_MARK) : _LOCAL.size] + _NO_MORE, name, len(head) + len(self.packed))


def stored(name: str, content: bytes) -> Entry:
    """An entry that holds `content` as it is; it is proven, since its checksum is counted of that."""
    entry = Entry(name, STORED, zlib.crc32(content), len(content), content)
    _keep_proven(entry)
    return entry


def unpack(content: bytes, most: int) -> tuple[Entry, ...] | None:
    """The entries of an archive that `pack` made, each proven sound; None for any other, or one larger than `most`.

    They are believed because they pack to the same bytes: nothing in the archive is left to be read otherwise. An entry
    that was proven before is known by its header and by all its bytes, compared with those of this archive.
    """
    entries: list[Entry] = []
    at = 0
    while (entry := _last_at(content, at) or _proven_at(content, at, most)) is not None:
        entries.append(entry)
        most -= entry.size
        at += entry.framed[1][2]
    is_whole = most >= 0 and content[at:] == _directory_of(entries)
    return tuple(entries) if is_whole else None


def pack(entries: Iterable[Entry]) -> bytes:
    """The archive of `entries`, in their order; the same entries give the same bytes."""
    packed = [*entries]
    return b"".join([*chain.from_iterable([(one.framed[0], one.packed) for one in packed]), _directory_of(packed)])


def _directory_of(entries: Sequence[Entry]) -> bytes:
    """What stands behind these entries."""
    return _directory(tuple([one.framed[1] for one in entries]))


@lru_cache(maxsize=128)
def _directory(entries: tuple[_Listed, ...]) -> bytes:
    """The same: it is asked when entries are packed, then when they are read."""
    listed: list[bytes] = []
    at = 0
    for told, name, length in entries:
        listed += told, _OFFSET.pack(at), name
        at += length
    index, count = b"".join(listed), len(entries)
    return index + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), at, 0)


def _last_at(content: bytes, at: int) -> Entry | None:
    """The entry that stands there, if it is the one that was last proven with such a header."""
    known = _last_proven(content[at : at + _LOCAL.size])
    if not known:
        return None
    (entry,) = known
    head = entry.framed[0]
    is_there = content.startswith(head, at) and content.startswith(entry.packed, at + len(head))
    return entry if is_there else None


def _proven_at(content: bytes, at: int, most: int) -> Entry | None:
    """The entry that stands there, as `pack` writes one; None where none does, not sound, or larger than `most`."""
    if not content.startswith(_LOCAL_MARK, at):
        return None
    try:
        _, _, _, method, _, _, crc, packed, size, named, _ = _LOCAL.unpack_from(content, at)
        begin = at + _LOCAL.size + named
        name = content[at + _LOCAL.size : begin].decode()
    except (struct.error, UnicodeDecodeError):
        return None
    entry = Entry(name, method, crc, size, content[begin : begin + packed])
    if size > most or not content.startswith(entry.framed[0], at) or not entry.is_sound():
        return None
    _keep_proven(entry)
    return entry


def _keep_proven(entry: Entry) -> None:
    """Remember a sound entry of some size by its header."""
    if len(entry.packed) <= _SMALL:
        _last_proven(entry.framed[0][: _LOCAL.size])[:] = [entry]


@lru_cache(maxsize=512)
def _last_proven(_: bytes) -> list[Entry]:
    """The entry that was last proven with such a header, if any: acts of a template share most of theirs."""
    return []

"""Zip archives with fixed dates and order: parts that never change are copied as they are compressed.

New contents are stored without compression: no version of zlib can then change a byte of an act.
Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STORED, DEFLATED = 0, 8
_VERSION, _UTF8_NAME = 20, 0x800
_NO_TIME, _FIRST_DAY = 0, 0x21  # 1 January 1980, the first date that a zip archive can hold
_LOCAL_MARK = b"PK\x03\x04"
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


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


def unpack(content: bytes) -> tuple[Entry, ...] | None:
    """The entries of an archive that `pack` made, to be proven sound; None for any other archive.

    They are believed because they pack to the same bytes: nothing in the archive is left to be read otherwise.
    """
    try:
        entries = tuple(_walked(content))
        return entries if pack(entries) == content else None
    except (struct.error, UnicodeDecodeError):
        return None


def pack(entries: Iterable[Entry]) -> bytes:
    """The archive of `entries`, in their order; the same entries give the same bytes."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        common = (_UTF8_NAME, entry.method, _NO_TIME, _FIRST_DAY, entry.crc, len(entry.packed), entry.size, len(name))
        local = _LOCAL.pack(_LOCAL_MARK, _VERSION, *common, 0)
        directory.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *common, 0, 0, 0, 0, 0, offset) + name)
        chunks += (local, name, entry.packed)
        offset += len(local) + len(name) + len(entry.packed)
    index = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), len(index), offset, 0)
    return b"".join([*chunks, index, end])


def _walked(content: bytes) -> Iterator[Entry]:
    """What the local headers say, one after the other."""
    at = 0
    while content.startswith(_LOCAL_MARK, at):
        _, _, _, method, _, _, crc, packed, size, named, _ = _LOCAL.unpack_from(content, at)
        begin = at + _LOCAL.size + named
        at = begin + packed
        yield Entry(content[begin - named : begin].decode(), method, crc, size, content[begin:at])

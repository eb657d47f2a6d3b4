"""Zip archives with fixed dates and order: parts that never change are copied as they are compressed.

New contents are stored without compression: no version of zlib can then change a byte of an act.
Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.still import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from hashlib import _Hash

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
#: What varies in the headers of entries that are stored under the same name, checksum and sizes, and where it stands
#: in a header and in what the directory says.
_SAID, _LOCAL_SAID, _TOLD_SAID = struct.Struct("<3I"), slice(14, 26), slice(16, 28)
#: The place of an entry, as the directory says it, and what ends this.
_PLACE, _END, _END_MARK = struct.Struct("<I"), struct.Struct("<4s4H2IH"), b"PK\x05\x06"
#: The longest content, archive and directory that are kept to be known again.
_SMALL, _LONGEST_ARCHIVE, _LONGEST_DIRECTORY = 100_000, 500_000, 10_000


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
        return _framed(self)


def _framed(entry: Entry) -> _Framed:
    """The same, of an entry that is asked for it once."""
    name, length = entry.name.encode(), len(entry.packed)
    said = (_UTF8_NAME, entry.method, _NO_TIME, _FIRST_DAY, entry.crc, length, entry.size, len(name), 0)
    head = _LOCAL.pack(_LOCAL_MARK, _VERSION, *said) + name
    return head, (_TOLD + head[len(_LOCAL_MARK) : _LOCAL.size] + _NO_MORE, name, len(head) + length)


def stored(name: str, content: bytes) -> Entry:
    """An entry that holds `content` as it is; it is proven, since its checksum is counted of that."""
    return Entry(name, STORED, zlib.crc32(content), len(content), content)


def unpack(content: bytes, most: int) -> tuple[Entry, ...] | None:
    """The entries of an archive that `pack` made, each proven sound; None for any other, or one larger than `most`.

    They are believed because they pack to the same bytes: nothing in the archive is left to be read otherwise. An entry
    that was proven before is known by all its bytes, compared with those of this archive: with all others of an archive
    that was packed last, or by its header.
    """
    return _packed_last(content, most) or _unpacked(content, most)


def _packed_last(content: bytes, most: int) -> tuple[Entry, ...] | None:
    """The entries of one of the archives that a `Packing` made last; None for any other."""
    if not _END.size <= len(content) <= _LONGEST_ARCHIVE:
        return None
    *_, length, at, _ = _END.unpack_from(content, len(content) - _END.size)
    if length > _LONGEST_DIRECTORY or at + length + _END.size != len(content):
        return None
    for packed, entries in _last_packed(content[at:]):
        if packed == content and sum([one.size for one in entries]) <= most:
            return entries
    return None


def _unpacked(content: bytes, most: int) -> tuple[Entry, ...] | None:
    """The same of any archive, entry by entry."""
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
    return _joined(packed) + _directory_of(packed)


class Packed(Struct, frozen=True):
    """An archive, and its SHA-256."""

    content: bytes
    sha256: str


def pack_proven(entries: Iterable[Entry]) -> Packed:
    """The archive of these entries; they are known when it is unpacked, unless it is long.

    Each of them is proven: it was read from an archive, or `stored`.
    """
    proven = tuple(entries)
    directory = _directory_of(proven)
    content = _joined(proven) + directory
    _keep_packed(content, directory, proven)
    return Packed(content, hashlib.sha256(content).hexdigest())


class Packing(Struct, frozen=True, eq=False):
    """How archives are packed that begin with the same entries, and go on with others stored under the same names.

    `begin` is how they all begin, `hashed` its SHA-256, which goes on with what follows, `listed` what the directory
    says of it. Two thirds of an act are the same in all those of its template, and are hashed once.
    """

    entries: tuple[Entry, ...]
    frames: tuple[_Frame, ...]
    begin: bytes
    hashed: _Hash
    listed: bytes

    def pack(self, others: Sequence[Entry]) -> Packed:
        """The archive that goes on with these others; they are known when it is unpacked, unless it is long.

        Each of them is proven, since it was `stored`.
        """
        pieces, rows, place = [self.begin], [self.listed], len(self.begin)
        for entry, frame in zip(others, self.frames, strict=True):
            said = _SAID.pack(entry.crc, entry.size, entry.size)
            pieces += frame.head, said, frame.name, entry.packed
            rows += frame.told, said, frame.more, _PLACE.pack(place), frame.named
            place += frame.length + entry.size
        entries = (*self.entries, *others)
        directory = _ended(b"".join(rows), len(entries), place)
        content = b"".join([*pieces, directory])
        _keep_packed(content, directory, entries)
        digest = self.hashed.copy()
        digest.update(memoryview(content)[len(self.begin) :])
        return Packed(content, digest.hexdigest())


class _Frame(Struct, frozen=True):
    """What stands in an archive around what is `_SAID` of an entry that is stored under some name, and its length.

    `head` and `name` stand so in its header, `told`, `more` and, behind its place, `named` in the directory.
    """

    head: bytes
    name: bytes
    told: bytes
    more: bytes
    named: bytes
    length: int


def packing_of(entries: Iterable[Entry], names: Iterable[str]) -> Packing:
    """How archives of these proven entries are packed, and of one behind them that is stored under each name."""
    common = tuple(entries)
    begin = _joined(common)
    frames = tuple([_frame(name) for name in names])
    return Packing(common, frames, begin, hashlib.sha256(begin), b"".join(_rows(common)))


def _frame(name: str) -> _Frame:
    head, (told, named, length) = stored(name, b"").framed
    before, behind = head[: _LOCAL_SAID.start], head[_LOCAL_SAID.stop :]
    return _Frame(before, behind, told[: _TOLD_SAID.start], told[_TOLD_SAID.stop :], named, length)


def _keep_packed(content: bytes, directory: bytes, entries: tuple[Entry, ...]) -> None:
    """Have an archive known by its directory when it is unpacked, unless it is long."""
    if len(content) <= _LONGEST_ARCHIVE:
        _last_packed(directory)[:] = [(content, entries)]


@lru_cache(maxsize=64)
def _last_packed(_: bytes) -> list[tuple[bytes, tuple[Entry, ...]]]:
    """The archive that was last packed with such a directory, if any, with its entries."""
    return []


def _joined(entries: Iterable[Entry]) -> bytes:
    """These entries, each behind its header."""
    return b"".join(chain.from_iterable([(one.framed[0], one.packed) for one in entries]))


def _directory_of(entries: Sequence[Entry]) -> bytes:
    """What stands behind these entries."""
    return _ended(b"".join(_rows(entries)), len(entries), sum([one.framed[1][2] for one in entries]))


def _rows(entries: Iterable[Entry]) -> Iterator[bytes]:
    """What the directory says of each of these entries, which begin an archive."""
    place = 0
    for told, name, length in [one.framed[1] for one in entries]:
        yield told + _PLACE.pack(place) + name
        place += length


def _ended(rows: bytes, count: int, place: int) -> bytes:
    """The directory with these rows, as many as that, which stands at that place."""
    return rows + _END.pack(_END_MARK, 0, 0, count, count, len(rows), place, 0)


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

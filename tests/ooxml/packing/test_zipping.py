"""Archives made by hand: whole, the same every time, and readable by everyone."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from actgen.core.origin import sha256
from actgen.ooxml.packing.zipping import DEFLATED, STORED, Entry, Packed, pack, pack_proven, packing_of, stored, unpack


def deflated(name: str, content: bytes) -> Entry:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(content) + packing.flush()
    return Entry(name, DEFLATED, zlib.crc32(content), len(content), packed)


#: More than any archive of these tests unpacks to.
_ANY_SIZE = 1_000_000
ENTRIES = (stored("a.xml", b"<a/>"), deflated("word/b.xml", b"b" * 999), stored("é’.xml", b""))
_SHARING = [(stored("a.xml", b"<a/>" * 9), text) for text in (b"<b/>", b"<c/>")]


def test_the_standard_library_reads_what_is_packed() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(ENTRIES))) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == {
            "a.xml": b"<a/>",
            "word/b.xml": b"b" * 999,
            "é’.xml": b"",
        }


def test_every_file_bears_the_first_date_of_zip() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(ENTRIES))) as opened:
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_entries_give_the_same_bytes() -> None:
    assert pack(ENTRIES) == pack(list(ENTRIES))


def test_what_is_packed_is_unpacked_as_it_was() -> None:
    assert unpack(pack(ENTRIES), _ANY_SIZE) == ENTRIES
    assert unpack(pack([]), _ANY_SIZE) == ()


def test_an_archive_of_another_program_is_not_unpacked_here() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as opened:
        opened.writestr("a.xml", "<a/>")
    assert unpack(stream.getvalue(), _ANY_SIZE) is None
    assert unpack(b"", _ANY_SIZE) is None


def test_an_archive_in_which_anything_was_changed_is_not_unpacked_here() -> None:
    """Byte by byte, but in what is compressed, where a bit may mean nothing; the archive was read whole before."""
    content = pack(ENTRIES)
    assert unpack(content, _ANY_SIZE) == ENTRIES
    held = {content.index(ENTRIES[1].packed) + rank for rank in range(len(ENTRIES[1].packed))}
    for place in set(range(len(content))) - held:
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        assert unpack(changed, _ANY_SIZE) is None, place
    assert unpack(content + b"+", _ANY_SIZE) is None
    assert unpack(b"+" + content, _ANY_SIZE) is None
    assert unpack(content[:-1], _ANY_SIZE) is None


@pytest.mark.parametrize("shared", range(len(ENTRIES) + 1))
def test_archives_that_begin_with_the_same_entries_are_packed_as_any_other(shared: int) -> None:
    """And the digest, which goes on where that of their beginning ends, is that of all their bytes."""
    common, names = ENTRIES[:shared], [entry.name for entry in ENTRIES[shared:]]
    packing = packing_of(common, names)
    for content in (b"<c/>", b"", b"c" * 70_000):
        whole = [*common, *[stored(name, content) for name in names]]
        assert packing.pack(whole[shared:]) == pack_proven(whole) == Packed(pack(whole), sha256(pack(whole)))


def test_what_was_packed_last_is_known_again_by_all_its_bytes() -> None:
    content = pack_proven(ENTRIES).content
    assert packing_of(ENTRIES[:2], [ENTRIES[2].name]).pack(ENTRIES[2:]).content == content
    for same in (content, bytes(bytearray(content))):
        known = unpack(same, _ANY_SIZE)
        assert known is not None
        assert all(one is entry for one, entry in zip(known, ENTRIES, strict=True))
    held = {content.index(ENTRIES[1].packed) + rank for rank in range(len(ENTRIES[1].packed))}
    for place in set(range(len(content))) - held:
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        assert unpack(changed, _ANY_SIZE) is None, place
    size = sum(entry.size for entry in ENTRIES)
    assert unpack(content, size) == ENTRIES
    assert unpack(content, size - 1) is None


def test_a_long_archive_is_not_kept_and_is_read_for_itself() -> None:
    picture = stored("image.png", bytes(600_000))
    known = unpack(packing_of([], [picture.name]).pack([picture]).content, _ANY_SIZE)
    assert known == (picture,)
    assert known[0] is not picture


def test_an_archive_with_the_directory_of_one_that_was_packed_last_is_read_for_itself() -> None:
    honest, content = stored("a.xml", b"<a/>" * 9), b"<b/>" * 9
    assert unpack(pack_proven([honest]).content, _ANY_SIZE) == (honest,)
    assert unpack(pack([Entry("a.xml", STORED, honest.crc, honest.size, content)]), _ANY_SIZE) is None


def test_an_archive_that_is_said_to_unpack_to_more_than_asked_is_not_unpacked() -> None:
    size = sum(entry.size for entry in ENTRIES)
    assert unpack(pack(ENTRIES), size) == ENTRIES
    assert unpack(pack(ENTRIES), size - 1) is None


def test_an_entry_that_was_proven_is_the_same_one_in_the_next_archive() -> None:
    first, other = (unpack(pack([shared, stored("b.xml", text)]), _ANY_SIZE) for shared, text in _SHARING)
    assert first is not None
    assert other is not None
    assert first[0] is other[0]
    assert [entry.content() for entry in other] == [b"<a/>" * 9, b"<c/>"]


def test_an_entry_with_the_header_of_one_that_was_proven_and_another_content_is_not_sound() -> None:
    honest, content = stored("a.xml", b"<a/>" * 9), b"<b/>" * 9
    assert unpack(pack([honest]), _ANY_SIZE) == (honest,)
    assert unpack(pack([Entry("a.xml", STORED, honest.crc, honest.size, content)]), _ANY_SIZE) is None
    assert unpack(pack([honest]), _ANY_SIZE) == (honest,)


def test_an_archive_of_nothing_is_an_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(pack([]))) as opened:
        assert opened.namelist() == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_gives_its_content_back(entry: Entry) -> None:
    assert len(entry.content()) == entry.size
    assert zlib.crc32(entry.content()) == entry.crc
    assert entry.is_sound()


def test_an_entry_that_lies_is_not_sound() -> None:
    honest = deflated("b.xml", b"b" * 999)
    assert not Entry("b.xml", DEFLATED, honest.crc, 998, honest.packed).is_sound()
    assert not Entry("b.xml", DEFLATED, honest.crc, 1000, honest.packed).is_sound()
    assert not Entry("b.xml", DEFLATED, honest.crc + 1, 999, honest.packed).is_sound()
    assert not Entry("b.xml", DEFLATED, honest.crc, 999, honest.packed[:-1]).is_sound()
    assert not Entry("b.xml", DEFLATED, honest.crc, 999, honest.packed + b"+").is_sound()
    assert not Entry("b.xml", DEFLATED, honest.crc, 999, b"\xff" + honest.packed).is_sound()
    assert not Entry("b.xml", STORED, zlib.crc32(b"b"), 2, b"b").is_sound()


def test_a_bomb_is_not_unpacked_beyond_the_size_that_it_states() -> None:
    bomb = deflated("b.xml", b"b" * 50_000_000)
    assert not Entry("b.xml", DEFLATED, zlib.crc32(b"b" * 10), 10, bomb.packed).is_sound()


def test_an_entry_that_is_compressed_in_another_way_is_not_sound() -> None:
    other = Entry("a.xml", 12, zlib.crc32(b"<a/>"), 4, b"<a/>")
    assert not other.is_sound()
    assert unpack(pack([other]), _ANY_SIZE) is None


def test_entries_of_one_checksum_are_told_apart_by_all_they_are() -> None:
    """Two contents of eight bytes that have the same CRC-32: « plumless » and « buckeroo »."""
    one, other = (stored("a.xml", bytes.fromhex(content)) for content in ("706c756d6c657373", "6275636b65726f6f"))
    for entry in (one, other, one):
        assert unpack(pack([entry]), _ANY_SIZE) == (entry,)

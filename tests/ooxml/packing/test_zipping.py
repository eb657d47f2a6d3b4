"""Archives made by hand: whole, the same every time, and readable by everyone."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from actgen.ooxml.packing.zipping import DEFLATED, STORED, Entry, pack, stored, unpack


def deflated(name: str, content: bytes) -> Entry:
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packing.compress(content) + packing.flush()
    return Entry(name, DEFLATED, zlib.crc32(content), len(content), packed)


ENTRIES = (stored("a.xml", b"<a/>"), deflated("word/b.xml", b"b" * 999), stored("é’.xml", b""))


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
    assert unpack(pack(ENTRIES)) == ENTRIES
    assert unpack(pack([])) == ()


def test_an_archive_of_another_program_is_not_unpacked_here() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as opened:
        opened.writestr("a.xml", "<a/>")
    assert unpack(stream.getvalue()) is None
    assert unpack(b"") is None


def test_an_archive_in_which_anything_was_changed_is_not_unpacked_here() -> None:
    """Byte by byte, but in what is packed, of which its own checksum tells."""
    content = pack(ENTRIES)
    held = {content.index(entry.packed) + rank for entry in ENTRIES for rank in range(len(entry.packed))}
    for place in set(range(len(content))) - held:
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        assert unpack(changed) is None, place
    assert unpack(content + b"+") is None
    assert unpack(b"+" + content) is None
    assert unpack(content[:-1]) is None


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

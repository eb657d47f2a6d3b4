"""Archives that lie: parts that overlap, archives in archives, parts without number, a bomb in a picture."""

from __future__ import annotations

import io
import zipfile

import pytest

from actgen.core.errors import InputFault
from actgen.ooxml.packing.package import read_package, read_received
from tests.counting import calls_of
from tests.ooxml.word import archive, word_file, word_parts

SOUND = word_file("<w:p/>")


def refused(content: bytes) -> list[str]:
    """The codes for which both readers refuse the file."""
    found = []
    for read in (read_package, read_received):
        with pytest.raises(InputFault) as caught:
            read(content, "essai.docx")
        found.append([one.code for one in caught.value.diagnostics])
        assert all(one.hint for one in caught.value.diagnostics)
    assert found[0] == found[1]
    return found[0]


def overlapping() -> bytes:
    """Every entry of the directory leads to the bytes of the first part."""
    content = bytearray(SOUND)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 42 : at + 46] = (0).to_bytes(4, "little")
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return buffer.getvalue()


def test_parts_that_overlap_are_refused() -> None:
    assert refused(overlapping()) == ["MOD-002"]


def test_an_archive_in_an_archive_is_carried_and_never_opened() -> None:
    bomb = packed({"a": b"\0" * 30_000_000})
    nested = archive({**word_parts("<w:p/>"), "word/media/a.zip": packed({"b.zip": bomb})})
    opened = []
    assert calls_of(lambda: opened.append(read_package(nested, "essai.docx"))) < 20_000
    assert opened[0].find("word/media/a.zip") == packed({"b.zip": bomb})


def test_ten_thousand_parts_are_refused_before_any_is_read() -> None:
    many = packed(word_parts("<w:p/>") | {f"word/media/{n}.bin": b"" for n in range(10_000)})
    assert refused(many) == ["MOD-003"]


@pytest.mark.parametrize("at", range(0, 30, 2))
def test_a_header_that_lies_is_refused_or_changes_nothing(at: int) -> None:
    content = bytearray(SOUND)
    content[at] ^= 0x55
    assert names(bytes(content)) in ([], names(SOUND))


def names(content: bytes) -> list[str]:
    """The parts of a file; none where it is refused."""
    try:
        return list(read_package(content, "essai.docx").names())
    except InputFault:
        return []

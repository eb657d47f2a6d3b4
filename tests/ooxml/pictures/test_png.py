"""A PNG is proven whole from its bytes, and never drawn."""

from __future__ import annotations

import struct
import zlib

import pytest

from actgen.core.errors import WordingError
from actgen.ooxml.pictures.png import read_png
from tests.pictures import chunk, png

MARK = b"\x89PNG\r\n\x1a\n"
DAMAGED = "Elle est coupée ou abîmée."


def made(header: tuple[int, ...], rows: bytes, *more: bytes) -> bytes:
    packed = chunk(b"IDAT", zlib.compress(rows))
    return MARK + chunk(b"IHDR", struct.pack(">IIBBBBB", *header)) + b"".join(more) + packed + chunk(b"IEND")


def test_its_size_is_that_of_its_header() -> None:
    assert read_png(png(7, 3)) == (7, 3)


def test_an_interlaced_one_is_read_by_its_passes() -> None:
    """Of four points by four, passes 1, 4, 5, 6 and 7 hold some: 1, 1 (two columns on), 2 by 1, 2 by 2, 4 by 2."""
    shapes = [(1, 1), (1, 1), (2, 1), (2, 2), (4, 2)]
    rows = b"".join((b"\0" + b"x" * 3 * columns) * count for columns, count in shapes)
    assert read_png(made((4, 4, 8, 2, 0, 0, 1), rows)) == (4, 4)


def test_bits_of_several_points_share_a_byte() -> None:
    assert read_png(made((9, 2, 1, 0, 0, 0, 0), b"\0\0\0" * 2)) == (9, 2)


@pytest.mark.parametrize("length", [8, 20, 40, 60])
def test_a_cut_one_is_refused(length: int) -> None:
    with pytest.raises(WordingError, match=DAMAGED):
        read_png(png()[:length])


def test_one_whose_bytes_changed_is_refused() -> None:
    content = bytearray(png())
    content[45] ^= 1
    with pytest.raises(WordingError, match=DAMAGED):
        read_png(bytes(content))


@pytest.mark.parametrize("rows", [b"", b"\0" * 12, b"\0" * 14, b"\0" * 50_000_000])
def test_one_that_unpacks_to_another_size_is_refused(rows: bytes) -> None:
    with pytest.raises(WordingError, match=DAMAGED):
        read_png(made((4, 1, 8, 2, 0, 0, 0), rows))


def test_one_that_moves_is_refused() -> None:
    moving = made((4, 1, 8, 2, 0, 0, 0), b"\0" * 13, chunk(b"acTL", b"\0" * 8))
    with pytest.raises(WordingError, match="Elle est animée"):
        read_png(moving)

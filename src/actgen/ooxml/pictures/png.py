"""A PNG proven whole without being drawn: its header, its chunks with their sums, its rows counted (RFC 2083)."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from actgen.core.errors import WordingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARK = 8
_HEADER = struct.Struct(">IIBBBBB")
#: Colour type → how many samples a point has.
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
#: The seven passes of an interlaced picture: where each begins, and its steps.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_AT_ONCE = 1 << 16
#: Beyond, the rows are not counted: its size alone has it refused.
_MOST_UNPACKED = 300_000_000
_WHOLE = "Reprenez-en une copie saine, ou enregistrez-la de nouveau au format PNG."


def read_png(content: bytes) -> tuple[float, float]:
    """The width and the height of a PNG, in points; WordingError where it is cut, damaged or moves."""
    chunks = list(_chunks(content))
    kinds = [kind for kind, _ in chunks]
    if not chunks or kinds[0] != b"IHDR" or len(chunks[0][1]) != _HEADER.size or kinds[-1] != b"IEND":
        raise damaged()
    if b"acTL" in kinds:
        raise WordingError("Elle est animée\u00a0: un acte n’en montrerait que le début.", _WHOLE)
    width, height, depth, colour, _, _, interlaced = _HEADER.unpack(chunks[0][1])
    if not width or not height or colour not in _SAMPLES:
        raise damaged()
    expected = _unpacked(width, height, depth * _SAMPLES[colour], is_interlaced=bool(interlaced))
    if expected <= _MOST_UNPACKED and not _unpacks_to(expected, (data for kind, data in chunks if kind == b"IDAT")):
        raise damaged()
    return width, height


def damaged() -> WordingError:
    """What is told of a picture that is cut or damaged."""
    return WordingError("Elle est coupée ou abîmée.", _WHOLE)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks up to the last one; WordingError where one is cut, or is not what its sum says."""
    at, kind = _MARK, b""
    while kind != b"IEND":
        size = int.from_bytes(content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        end = at + 8 + size
        if len(content) < end + 4 or zlib.crc32(kind + data) != int.from_bytes(content[end : end + 4]):
            raise damaged()
        yield kind, data
        at = end + 4


def _unpacked(width: int, height: int, bits: int, *, is_interlaced: bool) -> int:
    """How many bytes the rows have, each with the byte of its filter."""
    if not is_interlaced:
        return height * (1 + -(-width * bits // 8))
    shapes = ((-(-(width - x) // dx), -(-(height - y) // dy)) for x, y, dx, dy in _PASSES)
    return sum(rows * (1 + -(-columns * bits // 8)) for columns, rows in shapes if columns > 0 and rows > 0)


def _unpacks_to(size: int, pieces: Iterable[bytes]) -> bool:
    """Whether the pieces unpack to that size, of which no more than a part is held at once."""
    unpacking, found = zlib.decompressobj(), 0
    try:
        for piece in pieces:
            waiting = piece
            while waiting and found <= size:
                found += len(unpacking.decompress(waiting, _AT_ONCE))
                waiting = unpacking.unconsumed_tail
        found += len(unpacking.decompress(unpacking.unconsumed_tail, _AT_ONCE))
    except zlib.error:
        return False
    return unpacking.eof and found == size

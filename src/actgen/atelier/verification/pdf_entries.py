"""The entries of a PDF's information dictionary, found without a PDF library (ISO 32000-1, 7.3.4, 7.5.7, 14.3.3).

WeasyPrint packs the dictionary in an object stream; other programs, and the updates they append, may write it plainly.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What is unpacked at most: of one object stream, and of a whole file.
_MAX_STREAM, _MAX_FILE = 10_000_000, 60_000_000
_OBJECT_STREAM = re.compile(rb"/ObjStm\b[^>]{0,400}>>\s*stream\r?\n")
_STREAM_END = b"endstream"
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}


def read_entries(content: bytes, names: Iterable[str]) -> dict[str, str]:
    """Name → text of those entries that the file has; the last one written counts."""
    wanted = b"|".join(re.escape(name.encode()) for name in names)
    entry = re.compile(rb"/(" + wanted + rb")\s*(?:\(((?:[^()\\]|\\.){0,600})\)|<([0-9A-Fa-f\s]{0,2400})>)", re.DOTALL)
    found = {}
    for text in (content, *_object_streams(content)):
        for name, plain, digits in entry.findall(text):
            found[name.decode()] = _text(_from_hexadecimal(digits) if digits else _ESCAPED.sub(_unescaped, plain))
    return found


def _object_streams(content: bytes) -> Iterator[bytes]:
    """What the object streams hold; one that is damaged is passed over."""
    left = _MAX_FILE
    for opening in _OBJECT_STREAM.finditer(content):
        end = content.find(_STREAM_END, opening.end())
        if end < 0 or left <= 0:
            return
        packed = content[opening.end() : end]
        try:
            unpacked = zlib.decompressobj().decompress(packed, min(_MAX_STREAM, left))
        except zlib.error:
            continue
        left -= len(unpacked)
        yield unpacked


def _unescaped(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    if sign[:1] in b"01234567":
        return bytes([int(sign, 8) & 0xFF])
    return _CONTROLS.get(sign, sign)


def _from_hexadecimal(digits: bytes) -> bytes:
    packed = b"".join(digits.split()).decode()
    return bytes.fromhex(packed + "0" * (len(packed) % 2))


def _text(raw: bytes) -> str:
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")

"""The files that ride inside a PDF, found without a PDF library: each is a stream of its own (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

import json
import re
import zlib
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.origin import PROPERTY_NAMES
from actgen.writers.archival.attachments import ACTS, JSON, WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What is unpacked at most of one file.
_MAX = 10_000_000
_OPENING = re.compile(rb"/EmbeddedFile\b.{0,600}?>>\s*stream\r?\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length\s+(\d{1,9})\b")
_MEDIA_TYPE = re.compile(rb"/Subtype\s*/([\w#.+-]{1,100})")
_ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")


class AttachedFiles(Struct, frozen=True):
    """What rides inside: what each act states that it was made from, its data where they are joined, and whether.

    `acts` is None where the file says nothing of it, as those of earlier versions of actgen.
    """

    acts: tuple[dict[str, str], ...] | None = None
    data: bytes = b""
    joined: bool = False


NO_FILES = AttachedFiles()


def read_attached(content: bytes) -> AttachedFiles:
    """The files inside a PDF; one that is damaged is passed over."""
    files = list(_files(content))
    texts = [held for media_type, held in files if media_type == JSON]
    stated = [acts for held in texts if (acts := _acts(held)) is not None]
    data = [held for held in texts if _acts(held) is None]
    joined = any(media_type == WORD for media_type, _ in files)
    return AttachedFiles(stated[0] if stated else None, data[0] if data else b"", joined)


def _acts(held: bytes) -> tuple[dict[str, str], ...] | None:
    """What « origine.json » states; None for any other file."""
    try:
        read = json.loads(held)
    except (ValueError, RecursionError):
        return None
    listed = read.get(ACTS) if isinstance(read, dict) and list(read) == [ACTS] else None
    return tuple(map(_stated, listed)) if isinstance(listed, list) and all(map(_is_stated, listed)) else None


def _is_stated(act: object) -> bool:
    return isinstance(act, dict) and PROPERTY_NAMES["template"] in act


def _stated(act: dict[str, object]) -> dict[str, str]:
    return {name: value for name, value in act.items() if isinstance(value, str)}


def _files(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The media type and the bytes of each file."""
    for opening in _OPENING.finditer(content):
        head = content[max(content.rfind(b"obj", 0, opening.start()), 0) : opening.end()]
        length, media_type = _LENGTH.search(head), _MEDIA_TYPE.search(head)
        if length is None or media_type is None:
            continue
        packed = content[opening.end() : opening.end() + int(length[1])]
        named = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), media_type[1].decode("latin-1"))
        yield from ((named, held) for held in _unpacked(packed, is_packed=b"/FlateDecode" in head))


def _unpacked(packed: bytes, *, is_packed: bool) -> Iterable[bytes]:
    if not is_packed:
        return [packed]
    try:
        return [zlib.decompressobj().decompress(packed, _MAX)]
    except zlib.error:
        return []

"""A JPEG read by its segments alone: its size, its colours, how it is to be turned (ITU-T T.81, Exif 2.3)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.ooxml.pictures.png import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

_START_OF_SCAN, _END, _EXIF = 0xDA, b"\xff\xd9", 0xE1
_FRAMES = (0xC0, 0xC1, 0xC2)
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_ALONE = (0x01, *range(0xD0, 0xD8))
_ORIENTATION, _UPRIGHT = 0x0112, 1
_GREY_AND_COLOUR = (1, 3)
_AGAIN = "Ouvrez-la dans un logiciel d’images, et enregistrez-la de nouveau {0}."


def read_jpeg(content: bytes) -> tuple[float, float]:
    """The width and the height of a JPEG, in points; WordingError where it is cut, or shown in two ways."""
    size: tuple[int, int] | None = None
    for kind, data in _segments(content):
        if kind in _OTHER_FRAMES:
            raise WordingError("Ce JPEG est d’un genre rare, que les navigateurs ne lisent pas.", _again("en PNG"))
        if kind in _FRAMES and len(data) > 5:
            size = int.from_bytes(data[3:5]), int.from_bytes(data[1:3])
            if data[5] not in _GREY_AND_COLOUR:
                message = "Ce JPEG est aux couleurs de l’imprimerie (CMJN), que chaque logiciel montre à sa façon."
                raise WordingError(message, _again("en couleurs RVB"))
        if kind == _EXIF and _orientation(data) not in (0, _UPRIGHT):
            message = "Cette photo est couchée, et seule une étiquette dit de la redresser\u00a0: Word ne la lit pas."
            raise WordingError(message, _again("droite"))
    if size is None or 0 in size or content.rfind(_END) < content.rfind(b"\xff\xda"):
        raise damaged()
    return size


def _again(how: str) -> str:
    return _AGAIN.format(how)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments before the points themselves, by their marker; WordingError where one is cut."""
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            break
        kind = content[at + 1]
        if kind == 0xFF or kind in _ALONE:
            at += 1 if kind == 0xFF else 2
            continue
        size = int.from_bytes(content[at + 2 : at + 4])
        if kind == _START_OF_SCAN:
            return
        yield kind, content[at + 4 : at + 2 + size]
        at += 2 + max(size, 2)
    raise damaged()


def _orientation(data: bytes) -> int:
    """How the picture is to be turned, as its Exif label says; 0 where it says nothing, or breaks off before."""
    label = data[6:] if data.startswith(b"Exif\0\0") else b""
    order = {b"II": "<", b"MM": ">"}.get(label[:2])
    if order is None:
        return 0
    try:
        (first,) = struct.unpack_from(f"{order}I", label, 4)
        (count,) = struct.unpack_from(f"{order}H", label, first)
        for rank in range(min(count, 200)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", label, first + 2 + 12 * rank)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:  # programs that show pictures turn none by half a label
        return 0
    return 0

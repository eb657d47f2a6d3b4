"""The text of a file in its encoding: UTF-8, UTF-16, or the old one of Windows where it then reads as French."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UNICODE = (
    "Le fichier était en UTF-16 (Bloc-notes, «\u00a0Unicode\u00a0»)\u00a0: il a été lu ainsi\u00a0; enregistrez-le de "
    "préférence en UTF-8."
)
_WINDOWS = (
    "Le fichier était dans l’ancien encodage de Windows (Bloc-notes, «\u00a0ANSI\u00a0»)\u00a0: il a été lu "
    "ainsi\u00a0; vérifiez les lettres accentuées."
)
_LOOKED_AT = 400
_FRENCH = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ"
_SIGNS = "«»’‘“”…–—•€°§²³ªº·©®™¼½¾ \u00a0"
#: What French never writes: UTF-8 read as Windows, a capital inside a word, a control character.
_MANGLED = re.compile(r"[ÃÂ][\u0080-\u00bf]|[a-zà-ÿ][À-Ý]|[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


class Decoded(NamedTuple):
    """A text, and what the report says of how it was read."""

    text: str
    remark: str = ""


def decode(content: bytes) -> Decoded | None:
    """The text of a file; None where no encoding gives plausible French."""
    if wide := _wide(content):
        try:
            return Decoded(content.decode(wide), _UNICODE)
        except UnicodeDecodeError:
            return None
    try:
        return Decoded(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return Decoded(text, _WINDOWS) if _is_french(text) else None


def text_of(content: bytes) -> str:
    """The text of a file that was read before; what no encoding explains is replaced by a sign."""
    decoded = decode(content)
    return content.decode("utf-8-sig", "replace") if decoded is None else decoded.text


def _wide(content: bytes) -> str:
    """The name of UTF-16 in the order that the file has; without its mark, half of the bytes of a text are zero."""
    if content.startswith(_MARKS):
        return "utf-16"
    start = content[:_LOOKED_AT]
    if len(content) % 2 or start.count(0) * 3 < len(start) or not start:
        return ""
    return "utf-16-be" if start[::2].count(0) > start[1::2].count(0) else "utf-16-le"


def _is_french(text: str) -> bool:
    """Whether every letter or sign beyond ASCII is one that French writes, where French writes it."""
    beyond = {char for char in text if ord(char) > 127}
    return beyond <= set(_FRENCH + _SIGNS) and not _MANGLED.search(text)

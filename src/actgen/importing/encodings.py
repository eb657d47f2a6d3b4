"""The text of a received file in its encoding: UTF-8, UTF-16 where it says so, or Windows where it reads as French."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WINDOWS = (
    "Le fichier était dans l’ancien encodage de Windows (Bloc-notes, «\u00a0ANSI\u00a0»)\u00a0: il a été lu "
    "ainsi\u00a0; vérifiez les lettres accentuées."
)
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
    try:
        return Decoded(content.decode("utf-16" if content.startswith(_MARKS) else "utf-8-sig"))
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return Decoded(text, _WINDOWS) if _is_french(text) else None


def _is_french(text: str) -> bool:
    """Whether every letter or sign beyond ASCII is one that French writes, where French writes it."""
    beyond = {char for char in text if ord(char) > 127}
    return beyond <= set(_FRENCH + _SIGNS) and not _MANGLED.search(text)

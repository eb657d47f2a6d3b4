"""The text of a file in its encoding: UTF-8, UTF-16, or the old one of Windows where it then reads as French."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

#: The marks of the wide encodings; those of UTF-32 first, since one begins with a mark of UTF-16.
_MARKS = {
    b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"
}  # fmt: skip
_UNICODE = (
    "Le fichier était en UTF-16 (Bloc-notes, «\u00a0Unicode\u00a0»)\u00a0: il a été lu ainsi\u00a0; enregistrez-le de "
    "préférence en UTF-8."
)
_WIDEST = _UNICODE.replace("UTF-16 (Bloc-notes, «\u00a0Unicode\u00a0»)", "UTF-32")
_TWICE = (
    "Le fichier avait été converti deux fois en UTF-8 («\u00a0Ã©\u00a0» pour «\u00a0é\u00a0»)\u00a0: ses lettres ont "
    "été rétablies\u00a0; vérifiez-les."
)
_WINDOWS = (
    "Le fichier était dans l’ancien encodage de Windows (Bloc-notes, «\u00a0ANSI\u00a0»)\u00a0: il a été lu "
    "ainsi\u00a0; vérifiez les lettres accentuées."
)
_LOOKED_AT = 400
_FRENCH = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ"
_SIGNS = "«»’‘“”…–—•€°§²³ªº·©®™¼½¾ \u00a0"
#: A byte that is none of UTF-8, as Python holds it in a text.
_BYTE = re.compile("[\udc80-\udcff]")
#: A letter or sign of French whose two or three bytes of UTF-8 were each read as one of Windows, « Ã© » for « é ».
_READ_TWICE = re.compile(r"(?:[ÃÂÅ]|â[€‚])[^\x00-\x7f]")
_BEGINS_TWICE = ("Ã", "Â", "Å", "â€", "â‚")
#: A letter beyond ASCII between two others: one that was made UTF-8 twice is two or more in a row.
_ALONE = re.compile(r"[^\x00-\x7f](?<![^\x00-\x7f]{2})(?![^\x00-\x7f])")
#: What French never writes: UTF-8 read as Windows, a capital inside a word, a control character.
_MANGLED = re.compile(r"[ÃÂ][\u0080-\u00bf]|[a-zà-ÿ][À-Ý]|[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


class Decoded(NamedTuple):
    """A text, and what the report says of how it was read."""

    text: str
    remark: str = ""


def decode(content: bytes) -> Decoded | None:
    """The text of a file; None where no encoding gives plausible French."""
    if wide := _wide(content):
        text = _read(content, wide)
        return None if text is None else Decoded(text, _WIDEST if wide == "utf-32" else _UNICODE)
    if (text := _read(content, "utf-8-sig")) is not None:
        once = _once(text)
        return Decoded(once, _TWICE) if once else Decoded(text)
    text = _read(content, "cp1252")
    return Decoded(text, _WINDOWS) if text is not None and _is_french(text) else None


def is_surely_plain(content: bytes, part: str) -> bool:
    """Whether `decode` tells nothing of a file all of which is UTF-8, as far as a part of its text shows it.

    A letter with an accent between two others that have none was not converted twice.
    """
    return not _wide(content) and _ALONE.search(part) is not None


def decode_mixed(content: bytes) -> str | None:
    """The text of a file whose lines are in two encodings, read in that of most; None where a line is in neither.

    What is in the other one is set right by `as_meant`.
    """
    lines = [line for line in content.splitlines() if not line.isascii()]
    others = [text for line in lines if _read(line, "utf-8") is None and (text := _read(line, "cp1252")) is not None]
    of_windows = sum(map(_is_french, others))
    if of_windows < sum(_read(line, "utf-8") is None for line in lines):
        return None
    if of_windows * 2 <= len(lines):
        return content.decode("utf-8-sig", "surrogateescape")
    return _read(content.removeprefix(codecs.BOM_UTF8), "cp1252")


def as_meant(text: str) -> str:
    """The text with the letters that were read in another encoding than their own as they were meant: é for « Ã© »."""
    if not may_be_misread(text):
        return text
    letters = _BYTE.sub(lambda found: _letter(found[0]), text)
    return _READ_TWICE.sub(lambda found: _french_once_read(found[0]), letters)


def may_be_misread(text: str) -> bool:
    """Whether a letter of it may have been read in another encoding than its own: asked of many texts as one."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return any(map(text.__contains__, _BEGINS_TWICE))


def text_of(content: bytes) -> str:
    """The text of a file that was read before; what no encoding explains is replaced by a sign."""
    decoded = decode(content)
    return content.decode("utf-8-sig", "replace") if decoded is None else decoded.text


def _letter(char: str) -> str:
    """The letter of Windows that a byte is that is none of UTF-8."""
    return bytes([ord(char) - 0xDC00]).decode("cp1252", "replace")


def _french_once_read(piece: str) -> str:
    once = _once(piece)
    return once if len(once) == 1 and once in _FRENCH + _SIGNS else piece


def _once(text: str) -> str:
    """The text that was made UTF-8 twice, as it was before; an empty text where all of it cannot have been."""
    if text.isascii() or _ALONE.search(text):
        return ""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _read(content: bytes, encoding: str) -> str | None:
    """The text in that encoding; None where the bytes are not in it."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide(content: bytes) -> str:
    """The name of UTF-16 in the order that the file has; without its mark, half of the bytes of a text are zero."""
    if marked := next((name for mark, name in _MARKS.items() if content.startswith(mark)), ""):
        return marked
    start = content[:_LOOKED_AT]
    if len(content) % 2 or start.count(0) * 3 < len(start) or not start:
        return ""
    return "utf-16-be" if start[::2].count(0) > start[1::2].count(0) else "utf-16-le"


def _is_french(text: str) -> bool:
    """Whether every letter or sign beyond ASCII is one that French writes, where French writes it."""
    beyond = {char for char in text if ord(char) > 127}
    return beyond <= set(_FRENCH + _SIGNS) and not _MANGLED.search(text)

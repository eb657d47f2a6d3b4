"""A text that a page holds, and the file that it is of: a page has lines that end alike, and always a last end."""

from __future__ import annotations

import codecs

from actgen.core.encodings import text_of

_OF_WINDOWS = "\r\n"


def held_text(content: bytes) -> str:
    """The text of a file as a page holds it."""
    text = text_of(content).replace(_OF_WINDOWS, "\n")
    return text if text.endswith("\n") else f"{text}\n"


def written_text(text: str, former: bytes) -> bytes:
    """The bytes of a text in the place of a file, whose mark and ends of lines it keeps; those of the file if alike."""
    before = text_of(former)
    if text == held_text(former):
        return former
    if _OF_WINDOWS in before and "\n" not in before.replace(_OF_WINDOWS, ""):
        text = text.replace("\n", _OF_WINDOWS)
    mark = codecs.BOM_UTF8 if former.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()

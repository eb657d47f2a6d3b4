"""Texts as a PDF holds them (ISO 32000-1, 7.9.2): plain where they are ASCII, else in UTF-16."""

from __future__ import annotations

import re


def text_string(value: str) -> bytes:
    """The text as a string object."""
    if value.isascii():
        return b"(%s)" % re.sub(r"([\\()])", r"\\\1", value).encode("ascii")
    return b"<%s>" % ("\ufeff" + value).encode("utf-16-be").hex().upper().encode("ascii")

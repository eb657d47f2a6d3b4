"""Entries of the information dictionary of a PDF, added at its end as an update (ISO 32000-1, 7.5.6 and 14.3.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_INFO = re.compile(rb"/Info\s+(\d+)\s+0\s+R")


def with_entries(content: bytes, entries: Mapping[str, str]) -> bytes:
    """The file with these entries after those that it has; names and values are plain ASCII.

    The file is one that Typst wrote: its trailer and its information dictionary stand in it plainly.
    """
    if not entries:
        return content
    trailer = _TRAILER.search(content)
    info = _INFO.search(trailer[1]) if trailer else None
    if trailer is None or info is None:
        raise ValueError("not a PDF with a plain trailer and an information dictionary")
    number = int(info[1])
    added = "".join(f"/{name} ({_escaped(value)})\n" for name, value in entries.items()).encode("ascii")
    base = content if content.endswith(b"\n") else content + b"\n"
    held = b"%d 0 obj\n<<%s\n%s>>\nendobj\n" % (number, _dictionary(content, number).strip(), added)
    table = b"xref\n0 1\n0000000000 65535 f \n%d 1\n%010d 00000 n \n" % (number, len(base))
    end = b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer[1].rstrip() + b"\n", trailer[2], len(base) + len(held),
    )  # fmt: skip
    return base + held + table + end


def _dictionary(content: bytes, number: int) -> bytes:
    found = re.search(rb"(?:^|\n)%d 0 obj\s*<<(.*?)>>\s*endobj" % number, content, re.DOTALL)
    if found is None:
        raise ValueError("the information dictionary does not stand in the file plainly")
    return found[1]


def _escaped(value: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", value)

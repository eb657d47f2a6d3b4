"""The objects of a PDF that Typst wrote, which stand in it plainly, read and written again (ISO 32000-1, 7.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(rb"xref\s+0 (\d+)\s+(.*?)trailer\s*(<<.*>>)\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_IN_USE = re.compile(rb"(\d{10}) 00000 ([nf])")
_OPENING = re.compile(rb"(\d+) 0 obj\s*")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_DICTIONARY = re.compile(rb"<<[^<>]*>>")


class PlainPdf(Struct, frozen=True):
    """A PDF: what stands before its objects, each object by its number, its trailer."""

    head: bytes
    objects: dict[int, bytes]
    trailer: bytes

    def target(self, owner: bytes, name: str) -> int:
        """The number of the object to which an entry of a dictionary leads; ValueError where it has no such entry."""
        found = re.search(rb"/%s (\d+) 0 R" % name.encode(), owner)
        if found is None:
            raise ValueError(f"a PDF without {name}")
        return int(found[1])

    def pages(self) -> list[int]:
        """The numbers of its pages, in order."""
        return list(self._pages(self.target(self.objects[self.target(self.trailer, "Root")], "Pages")))

    def _pages(self, number: int) -> Iterator[int]:
        body = self.objects[number]
        if b"/Type/Pages" not in body:
            yield number
        for kid in references_in(body, "Kids"):
            yield from self._pages(kid)


def read_plain(content: bytes) -> PlainPdf:
    """The objects of a file; ValueError where it is not one with a table of plain objects."""
    end = _END.search(content, content.rfind(b"\nxref"))
    if end is None:
        raise ValueError("not a PDF with a table of plain objects")
    starts = sorted(int(at) for at, state in _IN_USE.findall(end[2]) if state == b"n")
    pieces = [content[start:stop] for start, stop in zip(starts, [*starts[1:], int(end[4])], strict=True)]
    return PlainPdf(content[: starts[0]], dict(map(_numbered, pieces)), end[3])


def write_plain(pdf: PlainPdf) -> bytes:
    """The file, its objects where they were."""
    content, places = bytearray(pdf.head), {}
    for number, body in pdf.objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = [b"%010d 00000 n \n" % places[number] for number in range(1, len(places) + 1)]
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(rows) + 1, b"".join(rows))
    return bytes(content) + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (pdf.trailer, start)


def references_in(body: bytes, name: str) -> list[int]:
    """The objects that an array of a dictionary names itself, not in a dictionary of its own."""
    _, _, rest = _DICTIONARY.sub(b"", body[2:-2]).partition(b"/%s[" % name.encode())
    return [int(number) for number in _REFERENCE.findall(rest.partition(b"]")[0])]


def _numbered(piece: bytes) -> tuple[int, bytes]:
    opening = _OPENING.match(piece)
    if opening is None:
        raise ValueError("an object that does not stand where the table of the file says")
    return int(opening[1]), piece[opening.end() :].rstrip().removesuffix(b"endobj").rstrip()

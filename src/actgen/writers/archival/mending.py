"""What Typst has no words for, said in its file: what the act was made from, headings of rows, where links lead.

The headings of rows want a feature of Typst that its wheel does not open (`pdf.header-cell`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.writers.archival.objects import read_plain, references_in, write_plain
from actgen.writers.archival.strings import text_string

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.writers.archival.objects import PlainPdf

_KIND = re.compile(rb"/S/(\w+)")
_CONTENTS = re.compile(rb"/Contents(?:\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]*>)", re.DOTALL)
_PAGE = re.compile(rb"\[(\d+) 0 R")
_PAIR = 2


def mended(content: bytes, entries: Mapping[str, str], leading: Mapping[int, str]) -> bytes:
    """The file of Typst with these entries of its information, in plain ASCII, and the headings of its rows.

    `leading` says where a link to a page leads, by the number of the page; « Aller à la page 2 » for any other.
    """
    pdf = read_plain(content)
    _state(pdf, entries)
    _say_where_links_lead(pdf, leading)
    for table in _tables(pdf):
        _head_rows(pdf, table)
    return write_plain(pdf)


def _state(pdf: PlainPdf, entries: Mapping[str, str]) -> None:
    information = pdf.target(pdf.trailer, "Info")
    added = b"".join(b"\n/%s %s" % (name.encode("ascii"), text_string(value)) for name, value in entries.items())
    pdf.objects[information] = pdf.objects[information].removesuffix(b">>") + added + b">>"


def _say_where_links_lead(pdf: PlainPdf, leading: Mapping[int, str]) -> None:
    """A link is read aloud by its sentence (ISO 14289-1, 7.18.5)."""
    rank = {number: at for at, number in enumerate(pdf.pages(), start=1)}
    for number, body in pdf.objects.items():
        if b"/Subtype/Link" in body and b"/Dest " in body:
            page = _PAGE.match(pdf.objects[pdf.target(body, "Dest")])
            at = rank[int(page[1])] if page else 1
            said = text_string(leading.get(at, f"Aller à la page\u00a0{at}"))
            pdf.objects[number] = _CONTENTS.sub(lambda _, said=said: b"/Contents" + said, body)  # type: ignore[misc]


def _tables(pdf: PlainPdf) -> Iterator[int]:
    return (number for number, body in pdf.objects.items() if b"/S/Table" in body and _kind(body) == b"Table")


def _kind(body: bytes) -> bytes:
    found = _KIND.search(body) if body.startswith(b"<</Type/StructElem") else None
    return found[1] if found else b""


def _head_rows(pdf: PlainPdf, table: int) -> None:
    """Make the first cells of a form the headings of its rows: `writers.tables` says which table is one."""
    rows = [references_in(pdf.objects[row], "K") for row in _rows(pdf, table)]
    cells = [pdf.objects[cell] for row in rows for cell in row]
    plain = all(_kind(cell) == b"TD" and b"Span" not in cell for cell in cells)
    if len(rows) > 1 and plain and all(len(row) == _PAIR for row in rows):
        for first, _ in rows:
            named = pdf.objects[first].replace(b"/S/TD", b"/S/TH", 1)
            pdf.objects[first] = named.replace(b"/Headers[]", b"/Scope/Row", 1)


def _rows(pdf: PlainPdf, number: int) -> Iterator[int]:
    for kid in references_in(pdf.objects[number], "K"):
        if _kind(pdf.objects[kid]) == b"TR":
            yield kid
        else:
            yield from _rows(pdf, kid)

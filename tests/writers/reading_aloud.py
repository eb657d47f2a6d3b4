"""An act as a screen reader gets it: the structure of a PDF, as poppler reads it, and the blocks of the act.

Both are lists of lines, « H1 Convention », « LI – lire, », « TD École | Camus »: a cell comes after its headings.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from pathlib import Path

from msgspec.structs import replace

from actgen.document.model import (
    Act,
    Block,
    Columns,
    Inlines,
    ItemList,
    Marker,
    Paragraph,
    Picture,
    Row,
    Section,
    Signatures,
    Table,
    Title,
)
from actgen.document.paragraphs import plain
from actgen.document.sheets import said_header
from actgen.document.word.tables import placed
from actgen.writers.margins import pieces_of

#: Elements that only stand around others.
_AROUND = frozenset({"Document", "Part", "Sect", "Div", "THead", "TBody", "NonStruct", "LBody"})
_HEADINGS = frozenset({"H1", "H2", "H3", "H4"})
_TEXT = frozenset({*_HEADINGS, "P", "Lbl"})
_LINE = re.compile(r'(?P<indent> *)(?:"(?P<text>.*)"|/(?P<name>\w+) (?P<value>.+)|(?P<kind>[A-Z]\w*).*)', re.DOTALL)
_PAIR = 2
#: What stands for a picture, whose words `pdfinfo` does not print.
_PICTURE = "[image]"


@dataclass(slots=True)
class Element:
    """An element of the structure; texts stand among what it holds."""

    kind: str
    attributes: dict[str, str] = field(default_factory=dict)
    held: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> list[Element]:
        """The elements that it holds, those that only stand around others opened."""
        return [one for kid in self.held if isinstance(kid, Element) for one in kid.opened()]

    def opened(self) -> Iterator[Element]:
        """The element; where it only stands around others, those."""
        if self.kind in _AROUND:
            yield from self.elements
        else:
            yield self

    @property
    def text(self) -> str:
        """All that it says, and where it shows a picture."""
        if self.kind == "Figure":
            return _PICTURE
        return " ".join(kid if isinstance(kid, str) else kid.text for kid in self.held)

    def spans(self, name: str) -> int:
        """How many columns or rows a cell takes."""
        return int(self.attributes.get(name, "1"))


def structure(path: Path) -> Element:
    """The structure of a PDF, as `pdfinfo` reads it: slowly, since it draws a page again for each element."""
    return _structure(path, path.read_bytes())


@lru_cache(maxsize=1)
def _structure(path: Path, content: bytes) -> Element:
    done = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True)
    root = Element("")
    opened: list[tuple[int, Element]] = [(-1, root)]
    for line in done.stdout.decode("utf-8", "replace").splitlines():
        found = _LINE.fullmatch(line)
        if found is None or line.lstrip().startswith("Object "):
            continue
        depth = len(found["indent"])
        while opened[-1][0] >= depth - (1 if found["name"] else 0):
            opened.pop()
        holder = opened[-1][1]
        if found["kind"]:
            holder.held.append(element := Element(found["kind"]))
            opened.append((depth, element))
        elif found["name"]:
            holder.attributes[found["name"]] = found["value"]
        else:
            holder.held.append(found["text"])
    (document,) = (kid for kid in root.held if isinstance(kid, Element))
    return document


def read_aloud(path: Path) -> list[str]:
    """The lines of a PDF."""
    return list(_lines(structure(path).elements))


def kinds_in(path: Path) -> Counter[str]:
    """How many elements of each kind a PDF has."""
    return Counter(one.kind for one in _all(structure(path)))


def without_blanks(lines: Iterable[str]) -> list[str]:
    """The lines without blanks, which a PDF has where its lines end."""
    return ["".join(line.split()) for line in lines]


def _all(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.held:
        if isinstance(kid, Element):
            yield from _all(kid)


def _lines(elements: Iterable[Element]) -> Iterator[str]:
    for one in elements:
        if one.kind in _TEXT:
            yield f"{one.kind if one.kind in _HEADINGS else 'P'} {one.text}"
        elif one.kind == "L":
            yield "L"
            yield from (f"LI {item.text}" for item in one.elements)
        elif one.kind == "Table":
            yield "Table"
            yield from _cells(one)
        else:
            yield f"{one.kind} {one.text}"


def _cells(table: Element) -> Iterator[str]:
    rows = [row.elements for row in table.elements]
    found: dict[tuple[int, int], Element] = {}
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            while (at, column) in found:
                column += 1
            spanned = product(range(cell.spans("RowSpan")), range(cell.spans("ColSpan")))
            found.update({(at + down, column + right): cell for down, right in spanned})
    for row in rows:
        yield "TR"
        for cell in row:
            places = [place for place, one in found.items() if one is cell]
            yield _cell([*_headings(found, places, cell), cell.text])


def _headings(found: dict[tuple[int, int], Element], places: list[tuple[int, int]], cell: Element) -> Iterator[str]:
    """The headings of a cell: those of its columns, then those of its rows."""
    if cell.kind == "TH":
        return
    for scope, axis in (("/Column", 1), ("/Row", 0)):
        of = {place[axis] for place in places}
        heads = {id(one): one for place, one in found.items() if one.kind == "TH" and place[axis] in of}
        yield from (one.text for one in heads.values() if one.attributes.get("Scope") == scope)


def _cell(said: Iterable[str]) -> str:
    return "TD " + " | ".join(" ".join(text.split()) for text in said)


# What the act says


def lines_of(act: Act) -> list[str]:
    """The lines of an act: its letterhead, once, and its body."""
    return [line for block in (*_header(act), *act.body) for line in _of(block)]


def _header(act: Act) -> Iterator[Block]:
    """The letterhead; what a tab sends to the other side of the page is a paragraph of its own."""
    for block in said_header(act):
        if isinstance(block, Paragraph):
            yield from (replace(block, inlines=tuple(piece)) for piece in pieces_of(block.inlines))
        else:
            yield block


def _of(block: Block) -> Iterator[str]:
    match block:
        case Title(inlines):
            yield from _said("H1", plain(inlines))
        case Section(_, _, heading, blocks, _, level):
            yield from _said(f"H{level}", plain(heading))
            for inner in blocks:
                yield from _of(inner)
        case ItemList(items):
            yield "L"
            yield from (f"LI {plain(item) if isinstance(item[0], Marker) else f'– {plain(item)}'}" for item in items)
        case Table(header, rows):
            yield "Table"
            yield from _of_table(header, rows)
        case Columns(rows) | Signatures(rows):
            for row in rows:
                for cell in row:
                    for inner in cell.blocks:
                        yield from _of(inner)
        case _:
            yield from _said("P", _shown(block.inlines))


def _shown(inlines: Inlines) -> str:
    return "".join(_PICTURE if isinstance(inline, Picture) else plain((inline,)) for inline in inlines)


def _said(kind: str, text: str) -> Iterator[str]:
    if text.strip():
        yield f"{kind} {text}"


def _of_table(header: tuple[Row, ...], rows: tuple[Row, ...]) -> Iterator[str]:
    is_form = not header and len(rows) > 1 and all(len(row) == _PAIR for row in rows)
    heads: dict[int, list[str]] = {}
    for row in placed(header):
        yield "TR"
        for at, cell in row:
            text = _of_cell(cell.blocks)
            yield _cell([text])
            for column in range(at, at + cell.columns):
                heads.setdefault(column, []).append(text)
    for row in placed(rows):
        yield "TR"
        label = ""
        for at, cell in row:
            text = _of_cell(cell.blocks)
            columns = [text for column in range(at, at + cell.columns) for text in heads.get(column, [])]
            yield _cell([*dict.fromkeys(columns), *([label] if is_form and at else []), text])
            label = text


def _of_cell(blocks: Iterable[Block]) -> str:
    return " ".join(line.partition(" ")[2] for block in blocks for line in _of(block))

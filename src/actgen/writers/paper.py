"""The act as a web page that is made to be printed: its pages, and what they repeat at their top and at their foot.

Plain lines stand in margin boxes as text. Anything else (a table, a title, bold words) is written once at the head of
the page, and each page takes it from there: CSS calls that a running element.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.document.model import Paragraph, Repeated, Sheet
from actgen.writers import html
from actgen.writers.css import length
from actgen.writers.margins import is_plain, pieces_of, text_boxes
from actgen.writers.paragraphs import write_line
from actgen.writers.stylesheet import house_margins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.model import Act, Block

_EDGES = {"top": "haut", "bottom": "bas"}
_BLANK = re.compile(r" (?=<(?:span|strong|em|u|s|a)[ >])")
_PLACES = ("left", "center", "right")
_CUT_WORDS = "html, .courant { overflow-wrap: anywhere }\n@page { overflow-wrap: anywhere }\n"
_HOUSE_PAGE = f"size: A4; margin: {house_margins()}"


class _Pages(NamedTuple):
    """Some pages of the act: the selector of CSS that takes them, a name, what they repeat and how they count."""

    selector: str
    name: str
    repeated: Repeated
    digits: str


def write_page(act: Act, room: tuple[float, float] | None = None, *, cuts_words: bool = False) -> str:
    """The page of an act; `room` are the least margins at the top and at the foot of its pages, in points.

    It `cuts_words` where a line or a column has no room for a whole one.
    """
    groups = [group for rank, sheet in enumerate(sheets_of(act)) for group in _groups(sheet, rank)]
    running = "\n".join(element for group in groups for element in _running(group))
    rules = _rules(act, groups) + _room(act, room) + (_CUT_WORDS if cuts_words else "")
    return _parted(html.page(act, rules, running))


def _parted(page: str) -> str:
    """The page, each blank before an element in one of its own.

    WeasyPrint 70 ends a line too early where a text, without the blank at its end, just fills it.
    """
    return _BLANK.sub("<span> </span>", page)


def sheets_of(act: Act) -> tuple[Sheet, ...]:
    """The sheets of an act; one where all pages are alike."""
    return act.sheets or (Sheet(Repeated(act.header, act.footer)),)


def _groups(sheet: Sheet, rank: int) -> Iterator[_Pages]:
    named = f" feuille-{rank}" if rank else ""
    first = f"{named}:nth(1 of {named.strip()})" if rank else ":first"
    yield _Pages(named, f"{rank}", sheet.usual, sheet.digits)
    if sheet.even is not None:
        yield _Pages(f"{named}:left", f"{rank}-paires", sheet.even, sheet.digits)
    if sheet.first is not None:
        yield _Pages(first, f"{rank}-premiere", sheet.first, sheet.digits)


def _rules(act: Act, groups: Iterable[_Pages]) -> str:
    several = bool(act.sheets)
    shapes = [rule for rank, sheet in enumerate(act.sheets) for rule in _shape(sheet, rank)]
    places = [f".feuille-{rank} {{ page: feuille-{rank} }}" for rank in range(1, len(act.sheets))]
    boxes = [rule for group in groups for rule in _page_rule(group, every_box=several)]
    return "".join(f"{rule}\n" for rule in (*shapes, *places, *boxes))


def _shape(sheet: Sheet, rank: int) -> Iterator[str]:
    """The size of the pages of a sheet, how near their edges they begin, and where they begin to count."""
    named = f" feuille-{rank}" if rank else ""
    shape = _HOUSE_PAGE
    if sheet.width:
        margins = f"; margin: {' '.join(map(length, sheet.margins))}" if sheet.margins else ""
        shape = f"size: {length(sheet.width)} {length(sheet.height)}{margins}"
    yield f"@page{named} {{ {shape} }}"
    for edge, distance in zip(_EDGES, sheet.edges, strict=False):
        boxes = " ".join(f"@{edge}-{place} {{ padding-{edge}: {length(distance)} }}" for place in _PLACES)
        yield f"@page{named} {{ {boxes} }}"
    if sheet.number is not None:
        first = f"{named}:nth(1 of {named.strip()})" if rank else ":first"
        yield f"@page{first} {{ counter-reset: page {sheet.number} }}"


def _page_rule(group: _Pages, *, every_box: bool) -> Iterator[str]:
    boxes = [box for edge in _EDGES for box in _boxes(group, edge, every_box=every_box)]
    if boxes:
        yield f"@page{group.selector} {{\n" + "\n".join(boxes) + "\n}"


def _boxes(group: _Pages, edge: str, *, every_box: bool) -> list[str]:
    blocks = _blocks(group, edge)
    if is_plain(blocks):
        made = text_boxes(edge, blocks, group.digits)
    else:
        made = [f"  @{edge}-left {{ content: element({_name(group, edge)}); width: 100% }}"]
    said = "".join(made)
    others = [place for place in _PLACES if f"@{edge}-{place}" not in said] if every_box else []
    return [*made, *(f"  @{edge}-{place} {{ content: none }}" for place in others)]


def _running(group: _Pages) -> Iterator[str]:
    for edge in _EDGES:
        blocks = _blocks(group, edge)
        if not is_plain(blocks):
            name = _name(group, edge)
            inner = "\n".join(_line(block) for block in blocks)
            yield f'<div class="courant {group.digits}" style="position: running({name})">\n{inner}\n</div>'


def _line(block: Block) -> str:
    """A line of a header: its pieces between tabs stand at the left, in the middle and at the right."""
    if isinstance(block, Paragraph):
        return write_line(block.kind, pieces_of(block.inlines), block.layout)
    return html.write_block(block)


def _blocks(group: _Pages, edge: str) -> tuple[Block, ...]:
    return group.repeated.header if edge == "top" else group.repeated.footer


def _name(group: _Pages, edge: str) -> str:
    return f"{_EDGES[edge]}-{group.name}"


def _room(act: Act, room: tuple[float, float] | None) -> str:
    """The margins that a tall header asks for, on all the pages of the act."""
    if room is None:
        return ""
    named = ["", *(f" feuille-{rank}" for rank in range(1, len(act.sheets)))]
    top, bottom = map(length, room)
    return "".join(f"@page{name} {{ margin-top: {top}; margin-bottom: {bottom} }}\n" for name in named)

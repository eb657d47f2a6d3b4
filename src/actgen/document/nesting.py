"""Paragraphs one after the other become sections in sections and lists: a heading holds what follows it.

Its level is one more than that of the heading that holds it, so that none is passed over: a reader that speaks the page
goes from heading to heading by their levels (ISO 14289-1, 7.4.2: the first is 1).
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.document.model import AS_ITS_STYLE, Columns, ItemList, Layout, Paragraph, Section, Signatures, Table, Title
from actgen.document.paragraphs import plain
from actgen.french.heading_numbers import heading_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.document.model import Block, Inlines, Row
    from actgen.ooxml.house import HouseStyle

#: Kind of a heading → its rank: one is under the last that has a lower rank, « Article 1 » under « II - Articles ».
_RANKS = {"titre": 0, "partie": 1, "partie-neuve": 1, "article": 2, "sous-article": 3}
#: What stands outside every section.
_OUTSIDE = (Title, Signatures)
#: What is, or may hold, a heading.
_HOLDERS = (Title, Section, Table, Columns, Signatures)


class _Opened(Struct):
    style: HouseStyle
    heading: Inlines
    layout: Layout
    blocks: list[Block] = field(default_factory=list)


class Nest(Struct):
    """Blocks as they come; the title, signatures and the formalities after them stand outside every section."""

    _top: list[Block] = field(default_factory=list)
    _opened: list[_Opened] = field(default_factory=list)
    _items: list[Inlines] = field(default_factory=list)
    _item_layout: Layout = AS_ITS_STYLE

    def add_item(self, inlines: Inlines, layout: Layout = AS_ITS_STYLE) -> None:
        """Add an item to the current list, or begin one: at first, and where it stands otherwise."""
        if self._items and not _goes_on(layout, self._item_layout):
            self._close_list()
        self._item_layout = self._item_layout if self._items else layout
        self._items.append(inlines)

    def open_section(self, style: HouseStyle, heading: Inlines, layout: Layout = AS_ITS_STYLE) -> None:
        """Begin a section; sections of its level and below end."""
        self._close_list()
        self._close_sections(style.level)
        self._opened.append(_Opened(style, heading, layout))

    def add(self, block: Block) -> None:
        """Add a block where the act stands."""
        self._close_list()
        if isinstance(block, _OUTSIDE) or (isinstance(block, Paragraph) and block.kind == "formalite"):
            self._close_sections(0)
        self._here().append(block)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has come yet."""
        return not (self._top or self._opened or self._items)

    def finished(self) -> tuple[Block, ...]:
        """All blocks, once everything is closed."""
        self._close_list()
        self._close_sections(0)
        return tuple(self._top)

    def _here(self) -> list[Block]:
        return self._opened[-1].blocks if self._opened else self._top

    def _close_list(self) -> None:
        if self._items:
            self._here().append(ItemList(tuple(self._items), self._item_layout))
            self._items = []

    def _close_sections(self, level: int) -> None:
        while self._opened and self._opened[-1].style.level >= level:
            closed = self._opened.pop()
            number = heading_number(plain(closed.heading), closed.style.css)
            self._here().append(Section(closed.style.css, number, closed.heading, tuple(closed.blocks), closed.layout))


def levelled(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, each section with the level of its heading."""
    return _levelled(blocks, [])


def _goes_on(layout: Layout, first: Layout) -> bool:
    """Whether an item of that layout goes on with the list that its first item began.

    The ties of one item to the next make no list of their own, and the first alone may begin a page.
    """
    return not layout.new_page and _STANDING(layout) == _STANDING(first)


#: How an item stands, but for its ties and the page that it begins.
_STANDING = attrgetter(
    *(name for name in Layout.__struct_fields__ if name not in ("keep_next", "keep_lines", "new_page"))
)


def _levelled(blocks: Iterable[Block], opened: list[int]) -> tuple[Block, ...]:
    return tuple(_block(block, opened) if isinstance(block, _HOLDERS) else block for block in blocks)


def _block(block: Block, opened: list[int]) -> Block:
    """The block; `opened` are the ranks of the headings that it stands under."""
    match block:
        case Title():
            opened[:] = [_RANKS["titre"]]
            return block
        case Section(kind, number, heading, inner, layout):
            level = _open(_RANKS[kind], opened)
            return Section(kind, number, heading, _levelled(inner, opened), layout, level)
        case Table(header, rows) if _holds_headings((*header, *rows)):
            return replace(block, header=_rows(header, opened), rows=_rows(rows, opened))
        case Columns(rows) | Signatures(rows) if _holds_headings(rows):
            return replace(block, rows=_rows(rows, opened))
        case _:
            return block


def _open(rank: int, opened: list[int]) -> int:
    opened[:] = [*(one for one in opened if one < rank), rank]
    return len(opened)


def _holds_headings(rows: Iterable[Row]) -> bool:
    """Whether a cell may hold a heading, by itself or in a table."""
    return any(isinstance(block, _HOLDERS) for row in rows for cell in row for block in cell.blocks)


def _rows(rows: Iterable[Row], opened: list[int]) -> tuple[Row, ...]:
    return tuple(tuple(replace(cell, blocks=_levelled(cell.blocks, opened)) for cell in row) for row in rows)

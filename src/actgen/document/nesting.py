"""Paragraphs one after the other become sections in sections and lists: a heading holds what follows it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from actgen.document.model import AS_ITS_STYLE, ItemList, Paragraph, Section, Signatures, Title
from actgen.document.paragraphs import plain
from actgen.french.heading_numbers import heading_number

if TYPE_CHECKING:
    from actgen.document.model import Block, Inlines, Layout
    from actgen.ooxml.house import HouseStyle


@dataclass(slots=True)
class _Opened:
    style: HouseStyle
    heading: Inlines
    layout: Layout
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Nest:
    """Blocks as they come; the title, signatures and the formalities after them stand outside every section."""

    _top: list[Block] = field(default_factory=list)
    _opened: list[_Opened] = field(default_factory=list)
    _items: list[Inlines] = field(default_factory=list)
    _item_layout: Layout = AS_ITS_STYLE

    def add_item(self, inlines: Inlines, layout: Layout = AS_ITS_STYLE) -> None:
        """Add an item to the current list, or begin one: at first, and where it stands otherwise."""
        if self._items and _aside(layout) != replace(_aside(self._item_layout), new_page=False):
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
        if isinstance(block, Title | Signatures) or (isinstance(block, Paragraph) and block.kind == "formalite"):
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


def _aside(layout: Layout) -> Layout:
    """The layout but for the ties of one item to the next, which make no list of their own."""
    return replace(layout, keep_next=None, keep_lines=None)

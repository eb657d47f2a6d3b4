"""The act as the data that the Typst template lays out: no text becomes code, so none can be mistaken for it."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple, assert_never

from msgspec.structs import replace

from actgen.document.model import (
    Block,
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    Marker,
    Paragraph,
    Section,
    Signatures,
    Table,
    Title,
    Visa,
)
from actgen.document.paragraphs import plain
from actgen.document.sheets import said_header
from actgen.library import look as measures
from actgen.writers.margins import is_plain, pieces_of
from actgen.writers.paper import sheets_of
from actgen.writers.typst_paragraphs import (
    LOOKS,
    SURELY_SHORT,
    Calls,
    Node,
    Pictures,
    Setting,
    hanging,
    paragraph,
    places,
    says_nothing,
    standing,
    with_lines_apart,
    written,
)
from actgen.writers.typst_tables import side_by_side, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.document.model import Act, Inlines, Layout, Note, Repeated, Sheet

_HOUSE_MARGINS = (measures.MARGIN_SIDE, measures.MARGIN_TOP, measures.MARGIN_BOTTOM)
#: A list of so many elements is not cut; of a longer one, the last so many go together.
_TWO = 2
_HANGING = measures.points(measures.LOOKS["Élément de liste"].hanging)


class _Placed(NamedTuple):
    """A block and the rank of the pages on which it stands."""

    sheet: int
    node: Node


def data_of(act: Act, name: str = "", label: str = "") -> Node:
    """The act as values of JSON: what the file says of itself, its sheets with what stands on them, its notes.

    As a piece of a bundle it has a `name` of its own, and a `label` that its bookmark shows.
    """
    writer = _Writer(act)
    body = writer.body()
    language, _, region = act.metadata.language.partition("-")
    return {
        "name": name,
        "piece": label or None,
        "depth": 1 if label else 0,
        "title": act.metadata.title,
        "author": act.metadata.author,
        "subject": act.metadata.subject,
        "keywords": list(act.metadata.keywords),
        "day": [act.metadata.day.year, act.metadata.day.month, act.metadata.day.day],
        "language": [language, region or language],
        "size": LOOKS["corps"].size,
        "line": LOOKS["corps"].line,
        "note-size": LOOKS["note"].size,
        "rule": f"#{measures.RULE}",
        "rule-width": measures.CELL_RULE,
        "gap": measures.points(measures.HEADER_GAP),
        "says-header": bool(said_header(act)),
        "sheets": writer.sheets(body),
        "notes": [writer.note(note) for note in act.notes],
        "pictures": writer.pictures(),
    }


class _Writer:
    """Writes the blocks of one act; it knows the notes that wait for their call, and the pictures met."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._calls = Calls([note.number for note in act.notes])
        self._pictures = Pictures()

    def body(self) -> list[_Placed]:
        """The blocks of the body, then the notes that nothing calls."""
        placed = _tied(self._placed(self._act.body, Setting(self._calls, self._pictures), 0))
        for one in placed:
            one.node.update({"ends-together": True} if one.node["t"] == "list" else {})
        if placed:  # what stands above the first block is kept, as at the head of a page that the author begins
            placed[0].node.update({"new-page": True, "opens": True})
        last = max(len(self._act.sheets) - 1, 0)
        notes = [block for rank in self._calls.left() for block in self._act.notes[rank].blocks]
        return [*placed, *self._placed(notes, Setting(self._calls, self._pictures, LOOKS["note"].size), last)]

    def sheets(self, body: Sequence[_Placed]) -> list[Node]:
        """The sheets in their order, each with what stands on it."""
        shapes = sheets_of(self._act)
        groups = [(rank, [one.node for one in part]) for rank, part in groupby(body, key=lambda one: one.sheet)]
        return [self._sheet(shapes[min(rank, len(shapes) - 1)], nodes) for rank, nodes in groups or [(0, [])]]

    def note(self, note: Note) -> Node:
        """A note: what stands on the line of its number, and what follows."""
        setting = Setting(self._calls, self._pictures, LOOKS["note"].size)
        match note.blocks:
            case (Paragraph(_, inlines, layout), *rest):
                first = [*places(layout), *hanging(inlines, layout, setting)]
                return {"first": first, "rest": self._blocks(rest, setting)}
            case blocks:
                return {"first": [], "rest": self._blocks(blocks, setting)}

    def pictures(self) -> list[list[int]]:
        """The bytes of the pictures of what was written so far."""
        return self._pictures.numbers()

    def _sheet(self, sheet: Sheet, nodes: list[Node]) -> Node:
        side, top, bottom = (measures.points(length) for length in _HOUSE_MARGINS)
        return {
            "width": sheet.width or measures.points(measures.PAGE_WIDTH),
            "height": sheet.height or measures.points(measures.PAGE_HEIGHT),
            "margins": list(sheet.margins) or [top, side, bottom, side],
            "edges": list(sheet.edges) or [measures.points(measures.FOOTER_DISTANCE)] * 2,
            "number": sheet.number,
            "plain": all(is_plain(blocks) for blocks in _edges(sheet)),
            "digits": sheet.digits,
            "usual": self._repeated(sheet.usual),
            "first": self._repeated(sheet.first) if sheet.first else None,
            "even": self._repeated(sheet.even) if sheet.even else None,
            "body": nodes,
        }

    def _repeated(self, repeated: Repeated) -> Node:
        setting = Setting(self._calls, self._pictures, is_repeated=True)
        return {"header": self._blocks(repeated.header, setting), "footer": self._blocks(repeated.footer, setting)}

    def _blocks(self, blocks: Iterable[Block], setting: Setting) -> list[Node]:
        return [one.node for one in _tied(self._placed(blocks, setting, 0))]

    def _placed(self, blocks: Iterable[Block], setting: Setting, sheet: int) -> list[_Placed]:
        """The blocks, those of sections after their headings; one without any words leaves no trace."""
        return [one for block in blocks for one in self._block(block, setting, sheet)]

    def _block(self, block: Block, setting: Setting, sheet: int) -> Iterator[_Placed]:
        match block:
            case Title(inlines, layout):
                yield from self._heading("titre", 1, inlines, layout, setting, sheet)
            case Section(kind, _, heading, blocks, layout, level):
                yield from self._heading(kind, level, heading, layout, setting, sheet)
                yield from self._placed(blocks, setting, sheet)
            case Paragraph(kind, inlines, layout):
                yield from self._paragraph(kind, inlines, layout, setting, sheet)
            case Visa(inlines, layout):
                yield from self._paragraph("visa", inlines, layout, setting, sheet)
            case Considerant(inlines, layout):
                yield from self._paragraph("considerant", inlines, layout, setting, sheet)
            case Dispositif(inlines, layout):
                yield from self._paragraph("dispositif", inlines, layout, setting, sheet)
            case ItemList(items, layout):
                kept = [item for item in items if not says_nothing(item)]
                if kept:
                    yield _Placed(layout.sheet or sheet, _list(kept, layout, setting))
            case Table(header, rows, grid):
                yield _Placed(grid.sheet or sheet, table(header, rows, grid, setting, self._blocks))
            case Columns(rows, grid):
                yield _Placed(grid.sheet or sheet, side_by_side("colonnes", rows, grid, setting, self._blocks))
            case Signatures(rows, grid):
                yield _Placed(grid.sheet or sheet, side_by_side("signatures", rows, grid, setting, self._blocks))
            case _:
                assert_never(block)

    def _heading(
        self, kind: str, level: int, inlines: Inlines, layout: Layout, setting: Setting, sheet: int
    ) -> Iterator[_Placed]:
        for sheet_rank, node in self._paragraph(kind, inlines, layout, setting, sheet):
            is_place = not setting.is_repeated and node["t"] == "paragraph"
            yield _Placed(sheet_rank, node | ({"t": "heading", "level": level} if is_place else {}))

    def _paragraph(
        self, kind: str, inlines: Inlines, layout: Layout, setting: Setting, sheet: int
    ) -> Iterator[_Placed]:
        if says_nothing(inlines):
            return
        node: Node = {"kind": kind} | paragraph(kind, inlines, layout, setting)
        pieces = pieces_of(inlines) if setting.is_repeated else []
        if len(pieces) > 1:
            node = node | {"t": "shared", "inlines": [], "cells": [written(piece, setting) for piece in pieces]}
        yield _Placed(layout.sheet or sheet, node)


def _edges(sheet: Sheet) -> Iterator[tuple[Block, ...]]:
    """What the pages of a sheet repeat, at their top and at their foot."""
    for repeated in (sheet.usual, sheet.first, sheet.even):
        if repeated:
            yield from (repeated.header, repeated.footer)


def _list(items: Sequence[Inlines], layout: Layout, setting: Setting) -> Node:
    """A list; where one of its items is counted, each has a mark of its own."""
    style = LOOKS["element"]
    is_counted = any(item and isinstance(item[0], Marker) for item in items)
    shared = standing("element", style, replace(layout, anchors=()), setting) | {"first": 0}
    marks = [_mark(item) for item in items] if is_counted else None
    bodies = [item[1:] if is_counted and item and isinstance(item[0], Marker) else item for item in items]
    return {
        "t": "list",
        "items": [with_lines_apart(_item(shared, written(body, setting))) for body in bodies],
        "markers": None if marks is None else [written(mark, setting) for mark in marks],
        "hanging": max(-(layout.first if layout.first is not None else -_HANGING), 0),
        "spacing": max(shared["above"], shared["below"]),
        "above": shared["above"],
        "below": shared["below"],
        "keep": False,
        "new-page": shared["new-page"],
        "whole": len(items) == _TWO and all(len(plain(item)) < SURELY_SHORT for item in items),
        "ends-together": False,
    }


def _item(shared: Node, inlines: list[Node]) -> Node:
    """An item, whose look is its own: another one may be drawn otherwise."""
    return shared | {"inlines": inlines, "ink": dict(shared["ink"])}


def _mark(item: Inlines) -> Inlines:
    """The number of an item, and a bullet where it has none."""
    return item[:1] if item and isinstance(item[0], Marker) else (Marker("–\u00a0"),)


def _tied(placed: Sequence[_Placed]) -> list[_Placed]:
    """The blocks with the ties that their neighbours ask for; Typst ties a block to the next one."""
    pairs = zip_longest(placed, (one.node for one in placed[1:]))
    return [_Placed(one.sheet, one.node | _tie(one.node, after)) for one, after in pairs]


def _tie(node: Node, after: Node | None) -> Node:
    if after is None:
        return {}
    leads = node["t"] == "paragraph" and after["t"] == "list"
    return {"keep": True} if leads or _signs(after) else {}


def _signs(node: Node) -> bool:
    return bool(node["t"] == "side-by-side" and not node["rule"] and node["above"])

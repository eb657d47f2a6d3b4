"""The tables of an act as the data that the Typst template lays out: their cells, their widths, their lines.

What a cell holds is written by `write_blocks`, which the act gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.document.model import Block, Paragraph
from actgen.document.paragraphs import pictures, texts
from actgen.document.word.tables import placed
from actgen.library import look as measures
from actgen.writers.glyphs import text_width
from actgen.writers.tables import frames, number_columns
from actgen.writers.typst_paragraphs import LOOKS, Node, Setting

if TYPE_CHECKING:
    from actgen.document.model import Cell, Grid, Row

WriteBlocks = Callable[[Iterable[Block], Setting], list[Node]]
Placed = tuple[int, int, "Cell"]
#: A line of a table: the column and the row that it begins, and whether it stands upright.
Edge = tuple[int, int, bool]
_PERCENT = 100
_SIDES = ("left", "top", "right", "bottom")
#: How many lines a row may have that no page cuts: Typst lets what is longer than a page run off it.
_WHOLE = 20


def table(header: tuple[Row, ...], rows: tuple[Row, ...], grid: Grid, setting: Setting, write: WriteBlocks) -> Node:
    """A table of facts."""
    head, body = _cells(header, 0), _cells(rows, len(header))
    numbers = number_columns(rows)
    inner = replace(setting, size=LOOKS["cellule"].size)
    drawn = _drawn([*head, *body], grid, len(header) + len(rows))
    count = max((x + cell.columns for x, _, cell in (*head, *body)), default=1)
    shares = list(grid.widths) or _shares([*head, *body], count, setting.room)
    unit = setting.room * (grid.width or _PERCENT) / _PERCENT / sum(shares)

    settings = {one[:2]: _within(one, shares, unit, inner) for one in (*head, *body)}
    cut = _cut_rows([*head, *body], settings)
    last = len(header) + len(rows) - measures.LAST_ROWS
    marked = _before_last(body, last)

    def nodes(part: list[Placed], *, bold: bool = False) -> list[Node]:
        return [
            _cell(one, drawn, replace(settings[one[:2]], bold=bold), write, cut, is_number=one[0] in numbers)
            | {"marks-row": one is marked}
            for one in part
        ]

    return {
        "t": "table",
        "columns": shares,
        "head": nodes(head, bold=True),
        "body": nodes(body),
        "rows": len(header) + len(rows),
        "last": last,
        "repeats": all(y not in cut for _, y, _ in head),
        "above": 0,
        "below": measures.TABLE_AFTER,
        **_standing(grid, whole=not cut and measures.is_whole_table(len(header) + len(rows), len(header))),
    }


def side_by_side(css: str, rows: tuple[Row, ...], grid: Grid, setting: Setting, write: WriteBlocks) -> Node:
    """Cells side by side: a letterhead, or the blocks where the parties sign."""
    signs = css == "signatures"
    held = [_frames(row, grid, setting, write, is_letterhead=not signs) for row in placed(rows)]
    widest = max((len(row) for row in rows), default=1) or 1
    narrow = replace(setting, room=setting.room / widest / 2)
    whole = all(_is_whole(cell, narrow) for row in rows for cell in row)
    return {
        "t": "side-by-side",
        "rows": [row for row in held if row],
        "height": measures.points(measures.SIGNATURE_HEIGHT) if signs and whole else 0,
        "rule": not signs and "bottom" not in grid.bare,
        "above": measures.SIGNATURES_AROUND if signs else 0,
        "below": measures.SIGNATURES_AROUND if signs else measures.COLUMNS_AFTER,
        **_standing(grid, whole=signs and whole),
    }


def _standing(grid: Grid, *, whole: bool) -> Node:
    return {"align": grid.align, "width": grid.width, "new-page": grid.new_page, "keep": False, "whole": whole}


def _cells(rows: tuple[Row, ...], first: int) -> list[Placed]:
    """The cells, each with its column and its row; none goes further down than its part of the table."""
    return [
        (x, first + y, replace(cell, rows=min(cell.rows, len(rows) - y)))
        for y, row in enumerate(placed(rows))
        for x, cell in row
    ]


def _cell(
    one: Placed, drawn: set[Edge], setting: Setting, write: WriteBlocks, cut: set[int], *, is_number: bool
) -> Node:
    x, y, cell = one
    right = (("cellule", "right"),) if is_number and cell.columns == 1 else ()
    rules = [side for side in _SIDES if all(edge in drawn for edge in _edges(one, side))]
    blocks = write(cell.blocks, replace(setting, aligned=right))
    return {
        "x": x,
        "y": y,
        "columns": cell.columns,
        "rows": cell.rows,
        "ground": cell.ground or None,
        "vertical": cell.vertical,
        "rules": rules,
        "whole": cell.rows == 1 and y not in cut,
        "blocks": blocks,
        "pad-x": measures.CELL_ROOM_X,
        "pad-top": _room("top", rules) + _outer(blocks, "above"),
        "pad-bottom": _room("bottom", rules) + _outer(blocks, "below"),
    }


def _room(side: str, rules: list[str]) -> float:
    """The room above or below the words of a cell, with its half of the line there: a row of a page holds its lines."""
    return measures.CELL_ROOM_Y + (measures.CELL_RULE / 2 if side in rules else 0)


def _before_last(body: list[Placed], last: int) -> Placed | None:
    """The cell that marks where the row before the last ones stands; none where a cell binds rows there."""
    around = [one for one in body if one[1] + one[2].rows >= last]
    if any(cell.rows > 1 for _, _, cell in around):
        return None
    return next((one for one in around if one[1] == last - 1 and not one[2].vertical), None)


def _within(one: Placed, shares: list[float], unit: float, setting: Setting) -> Setting:
    """What the paragraphs of a cell stand in: its own width."""
    x, _, cell = one
    room = sum(shares[x : x + cell.columns]) * unit - 2 * measures.CELL_ROOM_X
    return replace(setting, room=max(room, 1))


def _cut_rows(cells: list[Placed], settings: dict[tuple[int, int], Setting]) -> set[int]:
    """The rows that a page may cut: for Typst, one cell that may not be cut holds its whole row together."""
    long = (one for one in cells if not _is_whole(one[2], settings[one[:2]]))
    return {row for _, y, cell in long for row in range(y, y + cell.rows)}


def _is_whole(cell: Cell, setting: Setting) -> bool:
    """Whether a cell is surely shorter than a page: few lines, in letters that are as wide as they can be."""
    plain = all(isinstance(block, Paragraph) and not block.layout.look.size for block in cell.blocks)
    lines = sum(1 + _width(text) // setting.room + text.count("\n") for text in texts(cell.blocks))
    return plain and lines <= _WHOLE


def _outer(blocks: list[Node], side: str) -> float:
    """The space above the first block of a cell or below its last: Typst leaves it out, and Word and CSS do not."""
    space: float = blocks[0 if side == "above" else -1][side] if blocks else 0
    return space


def _drawn(cells: list[Placed], grid: Grid, height: int) -> set[Edge]:
    """The lines of a table; one that a cell or the table hides is not drawn, though the next cell has it too."""
    width = max((x + cell.columns for x, _, cell in cells), default=0)
    shown: set[Edge] = set()
    hidden: set[Edge] = set()
    for one in cells:
        x, y, cell = one
        ends = {"left": x == 0, "top": y == 0, "right": x + cell.columns == width, "bottom": y + cell.rows == height}
        for side in _SIDES:
            inside = "insideV" if side in ("left", "right") else "insideH"
            is_bare = (side if ends[side] else inside) in grid.bare and side not in cell.rules
            if cell.is_gap or side in cell.bare:
                hidden.update(_edges(one, side))
            elif not is_bare:
                shown.update(_edges(one, side))
    return shown - hidden


def _edges(one: Placed, side: str) -> list[Edge]:
    """The lines of one side of a cell, column by column or row by row."""
    x, y, cell = one
    if side in ("left", "right"):
        at = x if side == "left" else x + cell.columns
        return [(at, row, True) for row in range(y, y + cell.rows)]
    at = y if side == "top" else y + cell.rows
    return [(column, at, False) for column in range(x, x + cell.columns)]


def _shares(cells: list[Placed], count: int, room: float) -> list[float]:
    """The share of each column, by its longest word and its longest text, as a web page would give it."""
    words: dict[int, float] = defaultdict(float)
    lines: dict[int, float] = defaultdict(float)
    for x, _, cell in cells:
        for text in texts(cell.blocks) if cell.columns == 1 else ():
            words[x] = max([words[x], *map(_width, text.split())])
            lines[x] = max([lines[x], *map(_width, text.split("\n"))])
        for shown in pictures(cell.blocks) if cell.columns == 1 else ():
            words[x], lines[x] = max(words[x], shown.width), max(lines[x], shown.width)
    least = [max(words[x], 1) + 2 * measures.CELL_ROOM_X for x in range(count)]
    most = [max(lines[x], 1) + 2 * measures.CELL_ROOM_X for x in range(count)]
    if sum(most) <= room or sum(most) == sum(least):
        return most
    part = max(room - sum(least), 0) / (sum(most) - sum(least))
    return [low + part * (high - low) for low, high in zip(least, most, strict=True)]


def _width(text: str) -> float:
    return text_width(text) * LOOKS["cellule"].size


def _frames(
    row: tuple[tuple[int, Cell], ...], grid: Grid, setting: Setting, write: WriteBlocks, *, is_letterhead: bool
) -> list[Node]:
    found = frames(row, grid)
    last = len(found) - 1
    return [
        _frame(
            write(frame.blocks, replace(setting, aligned=(("entete", "right"),) if is_end else ())),
            frame.share,
            right=0 if is_letterhead else measures.SIGNATURES_GAP,
        )
        for rank, frame in enumerate(found)
        for is_end in (is_letterhead and rank == last > 0,)
    ]


def _frame(blocks: list[Node], share: float, *, right: float) -> Node:
    room = measures.CELL_ROOM_Y
    top, bottom = room + _outer(blocks, "above"), room + _outer(blocks, "below")
    return {"share": share, "blocks": blocks, "pad-right": right, "pad-top": top, "pad-bottom": bottom}

"""The tables of an act as HTML: their merged cells, their widths, their lines; cells side by side.

What a cell holds is written by `write_blocks`, which the page gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from actgen.document.model import AS_ITS_STYLE, AS_USUAL, Block, Layout, Paragraph
from actgen.document.paragraphs import texts
from actgen.document.word.tables import placed
from actgen.library.look import is_whole_table
from actgen.writers import css as look
from actgen.writers.paragraphs import attributes, write_anchors, write_hanging

if TYPE_CHECKING:
    from actgen.document.model import Cell, Grid, Row

WriteBlocks = Callable[[Iterable[Block]], str]


class Frame(NamedTuple):
    """A place of a row side by side: its share of the width in hundredths, whether all have the same, its blocks."""

    share: float
    is_even: bool
    blocks: tuple[Block, ...]


#: A number or an amount, alone in a cell: 12, « 1 250,50 € », « 5,5 % ».
_NUMBER = re.compile(r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9})(?:,\d{1,4})?(?:[ \u00a0\u202f]?[€%])?")
_PAIR = 2
#: The lines inside a table that it does without, and the class of such a table.
_BARE = {"insideH": "sans-filets-h", "insideV": "sans-filets-v"}


def write_table(header: tuple[Row, ...], rows: tuple[Row, ...], grid: Grid, write_blocks: WriteBlocks) -> str:
    """A table of facts."""
    numbers = number_columns(rows)
    labelled = not header and _is_labelled(rows)
    head = _rows(header, numbers, write_blocks, heads=True)
    body = _rows(rows, numbers, write_blocks, labelled=labelled)
    inside = " ".join(css for side, css in _BARE.items() if side in grid.bare)
    whole = "entier" if is_whole_table(len(header) + len(rows), len(header)) else ""
    pieces = [
        f"<table{attributes(inside, whole, rules=look.table_rules(grid))}>",
        _columns(grid),
        f"<thead>\n{head}\n</thead>" if head else "",
        f"<tbody>\n{body}" if body else "<tbody>",
        "</tbody>",
        "</table>",
    ]
    return "\n".join(piece for piece in pieces if piece)


def _columns(grid: Grid) -> str:
    """How wide each column is, where the table says it."""
    columns = "".join(f'<col style="width: {width:g}%">' for width in grid.widths)
    return f"<colgroup>{columns}</colgroup>" if columns else ""


def _is_labelled(rows: tuple[Row, ...]) -> bool:
    """Whether a table without headings is a form: two columns, a label and what it asks for."""
    plain = (cell.columns == cell.rows == 1 for row in rows for cell in row)
    return len(rows) > 1 and all(len(row) == _PAIR for row in rows) and all(plain)


def _rows(
    rows: tuple[Row, ...], numbers: set[int], write_blocks: WriteBlocks, *, heads: bool = False, labelled: bool = False
) -> str:
    left = range(len(rows), 0, -1)
    lines = [
        "".join(
            _table_cell(
                cell,
                "col" if heads else "row" if labelled and at == 0 else "",
                below,
                _cell(cell, write_blocks),
                is_number=at in numbers,
            )
            for at, cell in row
        )
        for row, below in zip(placed(rows), left, strict=True)
    ]
    return "\n".join(f"<tr>{line}</tr>" for line in lines if line)


def _table_cell(cell: Cell, heads: str, below: int, inner: str, *, is_number: bool) -> str:
    """A cell, which goes no further down than its part of the table; `heads` is what it is the heading of."""
    rows = min(cell.rows, below)
    wide, name = cell.columns > 1, "th" if heads else "td"
    spans = (f' colspan="{cell.columns}"' if wide else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    scope = f' scope="{heads}{"group" if wide else ""}"' if heads and not cell.is_gap else ""
    layout = _of_its_paragraph(cell)
    rules = "; ".join(filter(None, (look.cell_rules(cell), look.paragraph_rules(layout))))
    css = "nombre" if is_number and not wide else ""
    return f"<{name}{scope}{spans}{attributes(css, rules=rules)}>{inner}</{name}>"


def number_columns(rows: tuple[Row, ...]) -> set[int]:
    """The columns, after the first, that hold numbers and amounts alone: their figures stand under each other."""
    columns: dict[int, list[str]] = {}
    plain = [row for row in placed(rows) if all(cell.columns == 1 for _, cell in row)]
    if len({len(row) for row in rows if all(cell.columns == 1 for cell in row)}) != 1:
        return set()
    for row in plain:
        for at, cell in row:
            columns.setdefault(at, []).append(" ".join(texts(cell.blocks)).strip())
    return {
        place
        for place, column in columns.items()
        if place and any(column) and all(_NUMBER.fullmatch(text) for text in column if text)
    }


def _of_its_paragraph(cell: Cell) -> Layout:
    """The layout of the only paragraph of a cell, which the cell has in its place."""
    found = _only_paragraph(cell)
    return found.layout if found else AS_ITS_STYLE


def _only_paragraph(cell: Cell) -> Paragraph | None:
    """The only paragraph of a cell, where it has no space of its own above it or below."""
    match cell.blocks:
        case (Paragraph("cellule", _, Layout(before=None, after=None)) as found,):
            return found
        case _:
            return None


def _cell(cell: Cell, write_blocks: WriteBlocks) -> str:
    """What a cell holds: its text alone where it is one paragraph."""
    found = _only_paragraph(cell)
    if found is None:
        return write_blocks(cell.blocks)
    return write_anchors(found.layout) + write_hanging(found.inlines, found.layout)


def write_side_by_side(css: str, rows: tuple[Row, ...], grid: Grid, write_blocks: WriteBlocks) -> str:
    """The rows side by side; those of another number of cells share the width anew, as merged cells do in Word."""
    framed = [[_frame(one, write_blocks) for one in frames(row, grid)] for row in placed(rows)]
    alike = [list(group) for count, group in groupby(framed, key=len) if count]
    pieces = (
        _side_by_side(css, group, grid if rank == 0 else replace(grid, new_page=False))
        for rank, group in enumerate(alike)
    )
    return "\n".join(pieces)


def frames(row: tuple[tuple[int, Cell], ...], grid: Grid) -> list[Frame]:
    """The cells of a row side by side, and the places that it leaves to cells above it."""
    end = max((at + cell.columns for at, cell in row), default=0)
    shares = grid.widths or (100 / end,) * end if end else ()
    is_even = not grid.widths and all(cell.columns == 1 for _, cell in row)
    held, column, found = dict(row), 0, []
    while column < end:
        cell = held.get(column)
        taken = cell.columns if cell else 1
        found.append(Frame(sum(shares[column : column + taken]), is_even, cell.blocks if cell else ()))
        column += taken
    return found


def _frame(frame: Frame, write_blocks: WriteBlocks) -> tuple[str, str]:
    return ("" if frame.is_even else f"width: {frame.share:.4g}%", write_blocks(frame.blocks))


def _side_by_side(css: str, rows: Iterable[list[tuple[str, str]]], grid: Grid) -> str:
    rules = "" if grid is AS_USUAL else look.table_rules(replace(grid, widths=()))
    lines = [f"<div{attributes(css, rules=rules)}>"]
    for row in rows:
        cells = (f"<div{attributes('cadre', rules=width)}>\n{inner}\n</div>" for width, inner in row)
        lines += ['<div class="rangee">', *cells, "</div>"]
    return "\n".join([*lines, "</div>"])

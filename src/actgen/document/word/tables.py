"""The shape of a table of the act, from that of the Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.document.model import AS_USUAL, Cell, Columns, Grid, Signatures, Table
from actgen.ooxml.blocks import WordParagraph
from actgen.ooxml.tables import MOST_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.document.model import Block, Layout, Row
    from actgen.ooxml.blocks import WordTable
    from actgen.ooxml.tables import Frame

TableBlock = Table | Columns | Signatures
#: How many tables may hold one another: what the layout of a page does in a moment.
MOST_NESTED = 6
#: Columns whose widths differ by less, in hundredths of the table, were meant to be alike.
_ALIKE = 1.5
_WHOLE = 100


def grid_of(table: WordTable, standing: Layout, *, of_facts: bool) -> Grid:
    """The shape of a table, of facts or of cells side by side, that stands where `standing` says."""
    look = table.look
    shares = _shares(table, are_meant=of_facts and look.is_fixed)
    grid = Grid(shares, look.bare, look.align, look.width, standing.sheet, standing.new_page)
    return AS_USUAL if grid == AS_USUAL else grid


def cell_of(frame: Frame, blocks: tuple[Block, ...]) -> Cell:
    """The cell of a frame."""
    return Cell(blocks, frame.columns, frame.rows, frame.is_gap, frame.ground, frame.rules, frame.bare, frame.vertical)


def size_wordings(columns: int, depth: int) -> Iterator[tuple[str, str]]:
    """The message and the hint of each measure of a table that is beyond reason; `depth` tables hold it."""
    if columns > MOST_COLUMNS:
        message = f"Ce tableau a {columns} colonnes\u00a0: Word n’en fait pas plus de {MOST_COLUMNS}."
        yield message, "Coupez-le en plusieurs tableaux."
    if depth == MOST_NESTED:
        message = f"Ce tableau est dans {MOST_NESTED} autres, l’un dans l’autre."
        yield message, "Sortez-le de ces tableaux, ou fusionnez des cellules."


def without_covered_rows(rows: Sequence[Row], headers: int) -> tuple[tuple[Row, ...], int]:
    """The rows, and how many of the first are repeated, without those that cells from above fill as a whole.

    No page could draw such a row, which has no cell; a cell that ran through it takes one row less.
    """
    covered = [rank for rank, row in enumerate(rows) if not row]
    kept = tuple(
        tuple(replace(cell, rows=cell.rows - sum(rank < one < rank + cell.rows for one in covered)) for cell in row)
        for rank, row in enumerate(rows)
        if row
    )
    return (kept if covered else tuple(rows)), headers - sum(one < headers for one in covered)


def placed(rows: Iterable[Row]) -> Iterator[tuple[tuple[int, Cell], ...]]:
    """The cells of each row, each with the column where it stands beside those that come down from the rows above."""
    taken: dict[int, int] = {}
    for row in rows:
        column, here = 0, []
        for cell in row:
            while taken.get(column, 0):
                column += 1
            here.append((column, cell))
            column += cell.columns
        taken = {place: left - 1 for place, left in taken.items() if left > 1}
        for start, cell in here:
            if cell.rows > 1:
                taken |= dict.fromkeys(range(start, start + cell.columns), cell.rows - 1)
        yield tuple(here)


def first_words(table: WordTable) -> str:
    """The words of a table, in order: what a fault shows of it."""
    return " ".join(_texts(table))


def _texts(table: WordTable) -> Iterator[str]:
    for row in table.rows:
        for cell in row:
            for block in cell:
                if isinstance(block, WordParagraph):
                    yield block.text
                else:
                    yield from _texts(block)


def _shares(table: WordTable, *, are_meant: bool) -> tuple[float, ...]:
    """The share of each column; nothing where they are alike, unless that is meant.

    Where cells take several columns it does: a page that weighs columns by their words would give none to some of them.
    """
    total = sum(table.widths)
    columns = max((sum(frame.columns for frame in row) for row in table.frames), default=0)
    if not total or columns != len(table.widths):
        return ()
    shares = tuple(round(_WHOLE * width / total, 2) for width in table.widths)
    spans = any(frame.columns > 1 or frame.is_gap for row in table.frames for frame in row)
    return shares if are_meant or spans or max(shares) - min(shares) > _ALIKE else ()

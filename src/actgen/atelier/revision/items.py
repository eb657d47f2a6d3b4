"""The paragraphs and the tables of a part, each with what became of it."""

from __future__ import annotations

from collections.abc import Hashable

from actgen.atelier.compare.alignment import aligned
from actgen.atelier.revision.likeness import blocks_likeness, paragraph_likeness, row_likeness
from actgen.atelier.revision.model import Block, Item, Paragraph, ParagraphItem, Row, RowItem, Table, TableItem
from actgen.atelier.revision.token_changes import pieces_of

#: Below it, one table is not another changed, unless they are built alike.
_SAME_TABLE, _BUILT_ALIKE = 0.3, 0.2


def items_of(before: tuple[Block, ...], after: tuple[Block, ...], *, headed: bool = False) -> tuple[Item, ...]:
    """The items that lead from the blocks of one version to those of the other; `headed` pairs the first of both.

    Two paragraphs that are each all there is, in a cell or in a part, are one paragraph, whatever they say.
    """
    if headed or (_is_one_paragraph(before) and _is_one_paragraph(after)):
        return (_item(before[0], after[0]), *items_of(before[1:], after[1:]))
    return tuple(_item(one, other) for one, other in aligned(before, after, _gain, block_key))


def removed_items(blocks: tuple[Block, ...]) -> tuple[Item, ...]:
    """The items of blocks that are all removed."""
    return tuple(_item(block, None) for block in blocks)


def added_items(blocks: tuple[Block, ...]) -> tuple[Item, ...]:
    """The items of blocks that are all added."""
    return tuple(_item(None, block) for block in blocks)


def block_key(block: Block) -> Hashable:
    """What two blocks have in common when nobody could tell them apart."""
    if isinstance(block, Paragraph):
        return block.style, tuple((token.text, token.look) for token in block.tokens)
    return block.style, tuple(_row_key(row) for row in block.rows)


def _is_one_paragraph(blocks: tuple[Block, ...]) -> bool:
    return len(blocks) == 1 and isinstance(blocks[0], Paragraph)


def _row_key(row: Row) -> Hashable:
    return tuple(tuple(block_key(block) for block in cell) for cell in row.cells)


def _gain(before: Block, after: Block) -> float:
    match before, after:
        case Paragraph(), Paragraph():
            return paragraph_likeness(before, after)
        case Table(), Table():
            return _table_likeness(before, after)
        case _:
            return 0.0


def _table_likeness(before: Table, after: Table) -> float:
    if _columns(before) != _columns(after):
        return 0.0
    share = blocks_likeness((before,), (after,))
    if share >= _SAME_TABLE:
        return share
    return _BUILT_ALIKE if before.style == after.style and len(before.rows) == len(after.rows) else 0.0


def _columns(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)


def _item(before: Block | None, after: Block | None) -> Item:
    match before, after:
        case ((Table() | None), (Table() | None)):
            return _table_item(before, after)
        case ((Paragraph() | None), (Paragraph() | None)):
            pieces = pieces_of(before.tokens if before else (), after.tokens if after else ())
            return ParagraphItem(before, after, pieces)
        case _:
            raise TypeError("a table never becomes a paragraph")


def _table_item(before: Table | None, after: Table | None) -> TableItem:
    old, new = before.rows if before else (), after.rows if after else ()
    return TableItem(before, after, tuple(_row_item(*pair) for pair in aligned(old, new, row_likeness, _row_key)))


def _row_item(before: Row | None, after: Row | None) -> RowItem:
    if before and after:
        cells = tuple(items_of(old, new) for old, new in zip(before.cells, after.cells, strict=True))
    elif before:
        cells = tuple(removed_items(cell) for cell in before.cells)
    else:
        cells = tuple(added_items(cell) for cell in (after.cells if after else ()))
    return RowItem(before, after, cells)

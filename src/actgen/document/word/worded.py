"""A table as it was read of a mould, with the words of a passage: how a table stands depends on none of them.

A word of a passage is no blank and begins with none, so that a paragraph which says something does so whatever it is.
Where letters are shown as capitals, where a heading is numbered by its words, or where a hyphen was read as one that
was typed, the words of each passage are read with their table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actgen.document.model import Columns, ItemList, Section, Signatures, Table, Text
from actgen.document.paragraphs import typed
from actgen.document.word.tables import TableBlock
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN, as_typed
from actgen.ooxml.blocks import WordTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.model import Block, Cell, Inline, Inlines, Row
    from actgen.document.word.looks import Looks
    from actgen.ooxml.blocks import WordParagraph
    from actgen.ooxml.packing.passages import Passage


def worded(table: TableBlock, passage: Passage) -> TableBlock:
    """The table of a mould with the words of a passage."""
    if isinstance(table, Table):
        return replace(table, header=_rows(table.header, passage), rows=_rows(table.rows, passage))
    return replace(table, rows=_rows(table.rows, passage))


def takes_words(read: TableBlock, table: WordTable, looks: Looks) -> bool:
    """Whether what was read of a table is, word for word, what its mould holds."""
    lines = list(lines_of(table))
    shown = (looks.run(run, line.identity) for line in lines for run in line.runs)
    hyphens = sum(line.text.count(NO_BREAK_HYPHEN) for line in lines)
    kept = sum(text.count(NO_BREAK_HYPHEN) for text in typed((read,)))
    if hyphens != kept or any(look.caps or look.small_caps for look in shown):
        return False
    return not any(isinstance(block, Section) for block in _blocks_of(read))


def lines_of(table: WordTable) -> Iterator[WordParagraph]:
    """The paragraphs of a table, with those of the tables in it."""
    for block in (block for row in table.rows for cell in row for block in cell):
        yield from lines_of(block) if isinstance(block, WordTable) else (block,)


def _blocks_of(table: TableBlock) -> Iterator[Block]:
    rows = (*table.header, *table.rows) if isinstance(table, Table) else table.rows
    for block in (block for row in rows for cell in row for block in cell.blocks):
        yield block
        if isinstance(block, TableBlock):
            yield from _blocks_of(block)


def _rows(rows: Iterable[Row], passage: Passage) -> tuple[Row, ...]:
    return tuple(tuple(_cell(cell, passage) for cell in row) for row in rows)


def _cell(cell: Cell, passage: Passage) -> Cell:
    return replace(cell, blocks=tuple(_block(block, passage) for block in cell.blocks))


def _block(block: Block, passage: Passage) -> Block:
    match block:
        case Table() | Columns() | Signatures():
            return worded(block, passage)
        case ItemList(items):
            return replace(block, items=tuple(_inlines(item, passage) for item in items))
        case Section():
            return block
        case _:
            return replace(block, inlines=_inlines(block.inlines, passage))


def _inlines(inlines: Inlines, passage: Passage) -> Inlines:
    return tuple(_inline(inline, passage) for inline in inlines)


def _inline(inline: Inline, passage: Passage) -> Inline:
    if not isinstance(inline, Text) or (said := passage.say(inline.text)) == inline.text:
        return inline
    return Text(as_typed(said), inline.strong, inline.emphasis, inline.superscript, inline.look, inline.link)

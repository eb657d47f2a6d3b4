"""What was read of a mould, with the words of a passage: how it stands depends on none of them.

A word of a passage is no blank and begins with none, so that a paragraph which says something does so whatever it is.
Where letters are shown as capitals, where a heading in a cell is numbered by its words, or where a hyphen was read as
one that was typed, the words of each passage are read with what stands around them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from actgen.document.model import (
    Cell,
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    Paragraph,
    Section,
    Signatures,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.paragraphs import all_inlines, typed_text
from actgen.document.word.copies import with_another
from actgen.document.word.tables import TableBlock
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN, as_typed
from actgen.ooxml.blocks import WordTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actgen.document.model import Block, Inlines, Row
    from actgen.document.word.looks import Looks, RunLook
    from actgen.ooxml.blocks import WordBlock, WordParagraph
    from actgen.ooxml.packing.passages import Passage


def worded_blocks(blocks: Iterable[Block], passage: Passage) -> tuple[Block, ...]:
    """The blocks of a mould with the words of a passage."""
    return tuple([_block(block, passage) for block in blocks])


def worded_table(table: TableBlock, passage: Passage) -> TableBlock:
    """The table of a mould with the words of a passage."""
    if isinstance(table, Table):
        return Table(_rows(table.header, passage), _rows(table.rows, passage), table.grid)
    return type(table)(_rows(table.rows, passage), table.grid)


def worded_inlines(inlines: Inlines, passage: Passage) -> Inlines:
    """What a paragraph of a mould says, with the words of a passage."""
    return tuple([_inline(inline, passage) if type(inline) is Text else inline for inline in inlines])


def blocks_take_words(read: Sequence[Block], blocks: Iterable[WordBlock], looks: Looks) -> bool:
    """Whether what was read of blocks of a mould is true of them with other words."""
    is_numbered = any(isinstance(block, Section) for block in _all_blocks(read))
    return not is_numbered and lines_take_words(all_inlines(read), lines_of(blocks), looks)


def lines_take_words(read: Iterable[Inlines], lines: Iterable[WordParagraph], looks: Looks) -> bool:
    """Whether what was read of paragraphs of a mould is true of them with other words."""
    known = list(lines)
    if any(look.caps or look.small_caps for line in known for look in _looks_of(line, looks)):
        return False
    hyphens = sum(line.text.count(NO_BREAK_HYPHEN) for line in known)
    return hyphens == sum(typed_text(inlines).count(NO_BREAK_HYPHEN) for inlines in read)


def lines_of(blocks: Iterable[WordBlock]) -> Iterator[WordParagraph]:
    """The paragraphs of blocks, with those of the tables among them."""
    for block in blocks:
        if isinstance(block, WordTable):
            yield from lines_of(one for row in block.rows for cell in row for one in cell)
        else:
            yield block


def _all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those that stand in their cells."""
    for block in blocks:
        yield block
        if isinstance(block, TableBlock):
            rows = (*block.header, *block.rows) if isinstance(block, Table) else block.rows
            yield from _all_blocks(one for row in rows for cell in row for one in cell.blocks)


def _looks_of(line: WordParagraph, looks: Looks) -> Iterator[RunLook]:
    return (looks.run(run, line.identity) for run in line.runs)


def _rows(rows: Iterable[Row], passage: Passage) -> tuple[Row, ...]:
    return tuple([tuple([_CELL(cell, worded_blocks(cell.blocks, passage)) for cell in row]) for row in rows])


def _block(block: Block, passage: Passage) -> Block:
    match block:
        case Table() | Columns() | Signatures():
            return worded_table(block, passage)
        case ItemList(items):
            return replace(block, items=tuple(worded_inlines(item, passage) for item in items))
        case Section():
            return block
        case _:
            made: Block = _SAYING[type(block)](block, worded_inlines(block.inlines, passage))
            return made


def _inline(text: Text, passage: Passage) -> Text:
    said = as_typed(passage.say(text.text))
    return text if said == text.text else _TEXT(text, said)


_CELL, _TEXT = with_another(Cell, "blocks"), with_another(Text, "text")
_SAYING: Mapping[type[Any], Callable[[Any, Inlines], Any]] = {
    kind: with_another(kind, "inlines") for kind in (Title, Paragraph, Visa, Considerant, Dispositif)
}

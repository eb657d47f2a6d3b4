"""The act as plain text: one paragraph a line, never wrapped, so that a difference shows words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from actgen.document.model import (
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    LineBreak,
    Marker,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Picture,
    Section,
    Signatures,
    Tab,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.paragraphs import repeated_elsewhere
from actgen.document.word.tables import placed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.document.model import Act, Block, Cell, Inline, Inlines, Layout, Note, Row

_TIGHT = frozenset(
    {"Visa", "Considerant", "entete", "mention", "signature", "signataire", "formalite", "note", "ItemList"}
)
#: What is struck means the contrary of what it says: a text without lines through it says so in words.
_STRUCK = "[barré\u00a0: "
#: What stands for a picture, and what it shows in words.
_PICTURE = "[image"
HEADER_MARK, FOOTER_MARK = "[En-tête de page]", "[Pied de page]"


def write_act(act: Act) -> str:
    """The body, the notes, then what each page repeats; blank lines stand around what is set off in print."""
    notes = "\n".join(_note(note) for note in act.notes)
    repeated = [_repeated(HEADER_MARK, act.header), _repeated(FOOTER_MARK, act.footer)]
    repeated += [_repeated(f"[{part[0].upper()}{part[1:]}]", blocks) for part, blocks in repeated_elsewhere(act)]
    return _spaced([write_blocks(act.body), notes, *repeated]) + "\n"


def write_blocks(blocks: Iterable[Block]) -> str:
    """The blocks one after the other, a blank line between two, save between two visas, two mentions and so on."""
    runs = [list(run) for _, run in groupby(blocks, key=_kind)]
    return _spaced(("\n" if _kind(run[0]) in _TIGHT else "\n\n").join(_lines(run)) for run in runs)


def write_block(block: Block) -> str:
    """The lines of a block."""
    match block:
        case Section(_, _, heading, blocks, layout):
            return _spaced([_struck(write_inlines(heading), layout), write_blocks(blocks)])
        case (
            Title(inlines, layout)
            | Paragraph(_, inlines, layout)
            | Visa(inlines, layout)
            | Considerant(inlines, layout)
            | Dispositif(inlines, layout)
        ):
            return _struck(write_inlines(inlines), layout)
        case ItemList(items, layout):
            return "\n".join(_struck(_item(item), layout) for item in items)
        case Table(header, rows):
            return _table((*header, *rows))
        case Columns(rows) | Signatures(rows):
            return _spaced("\n".join(_lines(cell.blocks)) for row in rows for cell in row)
        case _:
            assert_never(block)


def write_inlines(inlines: Inlines) -> str:
    """The inlines one after the other."""
    return "".join(write_inline(inline) for inline in inlines)


def write_inline(inline: Inline) -> str:
    """The characters of an inline."""
    match inline:
        case Text(text, look=look):
            return f"{_STRUCK}{text}]" if look.strike and text.strip() else text
        case Marker() | LineBreak() | Tab() | PageNumber() | PageCount():
            return inline.text
        case NoteReference(number):
            return f"[{number}]" if number else ""
        case Picture(alternative=words):
            return f"{_PICTURE}\u00a0: {words}]" if words else f"{_PICTURE}]"
        case _:
            assert_never(inline)


def _struck(text: str, layout: Layout) -> str:
    """The text of a paragraph, which its style may strike whole."""
    return f"{_STRUCK}{text}]" if layout.look.strike and text.strip() else text


def _spaced(texts: Iterable[str]) -> str:
    return "\n\n".join(text for text in texts if text.strip())


def _kind(block: Block) -> str:
    return block.kind if isinstance(block, Paragraph) else type(block).__name__


def _lines(blocks: Iterable[Block]) -> list[str]:
    return [line for block in blocks if (line := write_block(block)).strip()]


def _item(inlines: Inlines) -> str:
    """An item after its number or its bullet, which is a dash where the file asks for no other."""
    text = write_inlines(inlines)
    return text if inlines and isinstance(inlines[0], Marker) else f"– {text}".rstrip()


def _table(rows: Iterable[Row]) -> str:
    """A row a line, each cell after as many bars as there are columns before it."""
    return "\n".join(_row(row) for row in placed(rows) if row)


def _row(cells: tuple[tuple[int, Cell], ...]) -> str:
    width = max(column + cell.columns for column, cell in cells)
    held = {column: _cell(cell) for column, cell in cells}
    return " | ".join(held.get(column, "") for column in range(width))


def _cell(cell: Cell) -> str:
    """A cell on one line, its paragraphs parted by a dash, which is no word."""
    return " – ".join(_lines(cell.blocks)).replace("\n", " ")


def _note(note: Note) -> str:
    return (f"[{note.number}] " if note.number else "") + " ".join(_lines(note.blocks))


def _repeated(mark: str, blocks: Iterable[Block]) -> str:
    """What each page repeats, every line of it marked: none can be taken for a line of the body."""
    return "\n".join(f"{mark} {line}" for text in _lines(blocks) for line in text.split("\n") if line.strip())

"""What each page repeats at its top and at its foot: margin boxes on paper, one line on a screen.

A tab of the Word file cuts a line into left and right, or left, middle and right, as Word's own tab stops do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from actgen.document.model import (
    AS_ITS_STYLE,
    AS_TYPED,
    Columns,
    LineBreak,
    Marker,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Picture,
    Signatures,
    Tab,
    Table,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.document.model import Act, Block, Inline, Inlines, Row

_KINDS = ("page-haut", "page-bas")
_PLACES = {1: ("left",), 2: ("left", "right"), 3: ("left", "center", "right")}


def printed_rules(act: Act) -> str:
    """The CSS that repeats the header and the footer of the act on each page that a browser prints.

    Browsers repeat plain lines alone: where there is more, what is shown once at the foot of the screen is printed too.
    """
    if act.sheets or not is_plain(act.header) or not is_plain(act.footer):
        return "@media print {\n  footer, .papier { display: block }\n}\n"
    boxes = [*text_boxes("top", act.header), *text_boxes("bottom", act.footer)]
    return "@page {\n" + "\n".join(boxes) + "\n}\n" if boxes else ""


def is_plain(blocks: Iterable[Block]) -> bool:
    """Whether a header or a footer is lines of plain text in the style that the house has for them."""
    return all(
        isinstance(block, Paragraph)
        and block.layout == AS_ITS_STYLE
        and block.kind in _KINDS
        and all(map(_is_plain, block.inlines))
        for block in blocks
    )


def text_boxes(edge: str, blocks: Iterable[Block], digits: str = "decimal") -> list[str]:
    """The margin boxes of plain lines, those of one edge: `top` or `bottom`."""
    held: dict[str, list[str]] = {}
    for block in blocks:
        pieces = pieces_of(block.inlines) if isinstance(block, Paragraph) else []
        for place, piece in zip(_PLACES[len(pieces)] if pieces else (), pieces, strict=True):
            held.setdefault(place, []).append(" ".join(_content(inline, digits) for inline in piece))
    kept = {place: [line for line in held.get(place, ()) if line] for place in _PLACES[3]}
    new_line = ' "\\A " '
    return [f"  @{edge}-{place} {{ content: {new_line.join(rows)} }}" for place, rows in kept.items() if rows]


def screen_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks as they stand on a screen: a line of a table that numbers pages says nothing there."""
    return tuple(map(_on_screen, blocks))


def _on_screen(block: Block) -> Block:
    match block:
        case Paragraph(_, inlines):
            return replace(block, inlines=screen_inlines(inlines))
        case Table(header, rows):
            return replace(block, header=_cells_on_screen(header), rows=_cells_on_screen(rows))
        case Columns(rows) | Signatures(rows):
            return replace(block, rows=_cells_on_screen(rows))
        case _:
            return block


def _cells_on_screen(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(tuple(replace(cell, blocks=screen_blocks(cell.blocks)) for cell in row) for row in rows)


def screen_inlines(inlines: Inlines) -> Inlines:
    """A line as it stands on a screen: the pieces between tabs that do not number pages."""
    pieces = [piece for piece in pieces_of(inlines) if not any(isinstance(x, PageNumber | PageCount) for x in piece)]
    return tuple(inline for piece in pieces for inline in (*piece, LineBreak()))[:-1]


def pieces_of(inlines: Inlines) -> list[list[Inline]]:
    """The line cut at its tabs; a fourth piece joins the third."""
    pieces: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Tab) and len(pieces) < len(_PLACES):
            pieces.append([])
        else:
            pieces[-1].append(inline)
    return pieces


def _is_plain(inline: Inline) -> bool:
    match inline:
        case Text(_, strong, emphasis, superscript, look, link):
            return not (strong or emphasis or superscript or link) and look == AS_TYPED
        case Marker() | NoteReference() | Picture():
            return False
        case _:
            return True


def _content(inline: Inline, digits: str) -> str:
    """The inline as a value of the CSS property `content`."""
    match inline:
        case Text(text):
            return f'"{_escaped(text)}"'
        case LineBreak():
            return '"\\A "'
        case Tab():
            return '" "'
        case PageNumber():
            return counter("page", digits)
        case PageCount():
            return "counter(pages)"
        case Marker() | NoteReference() | Picture():
            return '""'
        case _:
            assert_never(inline)


def counter(name: str, digits: str) -> str:
    """The value of a counter of pages in CSS, written in those digits."""
    return f"counter({name})" if digits == "decimal" else f"counter({name}, {digits})"


def _escaped(text: str) -> str:
    """The text inside a CSS string that stands in an HTML page: no character of either language is left bare."""
    return "".join(f"\\{ord(char):x} " if char in "\"\\<>&'" or ord(char) < ord(" ") else char for char in text)

"""The paragraphs of an act one after the other, each with its place: what a reader counts with a finger.

A paragraph that says nothing and means nothing (an empty line of the Word file) is not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from actgen.core.diagnostics import WordPlace
from actgen.document.model import (
    Act,
    Block,
    Columns,
    Considerant,
    Dispositif,
    Inlines,
    ItemList,
    LineBreak,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Section,
    Signatures,
    Tab,
    Table,
    Text,
    Title,
    Visa,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What stands for the numbers that only a page knows.
PAGE_MARK, PAGES_MARK = "‹page›", "‹pages›"
HEADER, BODY, FOOTER = "en-tête de page", "corps du texte", "pied de page"
_EXCERPT = 90


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of an act: its part, its rank there counted from 1, its kind (a class of the house), its text."""

    part: str
    number: int
    kind: str
    text: str

    def place(self, document: str, at: int = 0) -> WordPlace:
        """Where it stands in `document`; the excerpt shows the words around character `at`."""
        return WordPlace(document, self.part, self.number, excerpt(self.text, at))


def lines(act: Act) -> Iterator[Line]:
    """Every paragraph of the act: top of page, body, foot of page, notes."""
    parts = [(HEADER, act.header), (BODY, act.body), (FOOTER, act.footer)]
    parts += [(note_part(note.number), note.blocks) for note in act.notes]
    for part, blocks in parts:
        for number, (kind, text) in enumerate(_texts(blocks), start=1):
            yield Line(part, number, kind, text)


def body_texts(act: Act) -> Iterator[str]:
    """The text of each paragraph of the body, then of each note."""
    for blocks in (act.body, *(note.blocks for note in act.notes)):
        for _, text in _texts(blocks):
            yield text


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The text of each paragraph of the blocks."""
    return (text for _, text in _texts(blocks))


def note_part(number: int) -> str:
    """The name of a note as a place."""
    return f"note {number}"


def plain(inlines: Inlines) -> str:
    """The characters of a paragraph; a line break or a tab stands as white space, a note's call as nothing."""
    return "".join(_plain(inlines))


def excerpt(text: str, at: int = 0) -> str:
    """At most about ninety characters of `text`, around character `at`."""
    flat = text.replace("\n", " ").replace("\t", " ")
    start = 0 if at < _EXCERPT * 2 // 3 else at - _EXCERPT // 2
    end = start + _EXCERPT
    return ("…" if start else "") + flat[start:end].strip() + ("…" if end < len(flat) else "")


def _plain(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield text
            case LineBreak():
                yield "\n"
            case Tab():
                yield "\t"
            case PageNumber():
                yield PAGE_MARK
            case PageCount():
                yield PAGES_MARK
            case NoteReference():
                pass
            case _:
                assert_never(inline)


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        match block:
            case Title(inlines):
                yield "titre", plain(inlines)
            case Section(kind, _, heading, inner):
                yield kind, plain(heading)
                yield from _texts(inner)
            case Paragraph(kind, inlines):
                yield kind, plain(inlines)
            case Visa(inlines):
                yield "visa", plain(inlines)
            case Considerant(inlines):
                yield "considerant", plain(inlines)
            case Dispositif(inlines):
                yield "dispositif", plain(inlines)
            case ItemList(items):
                yield from (("element", plain(item)) for item in items)
            case Table(header, rows):
                yield from _cell_texts((header, *rows))
            case Columns(rows) | Signatures(rows):
                yield from _cell_texts(rows)
            case _:
                assert_never(block)


def _cell_texts(rows: Iterable[tuple[tuple[Block, ...], ...]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        for cell in row:
            yield from _texts(cell)

"""The two sides of a proof, part by part: the tokens of a received file, and those of a template made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from actgen.atelier.importing.roles.reading_roles import understand_source
from actgen.atelier.importing.roles.understood import Understood
from actgen.atelier.importing.source import BODY, FOOTER, HEADER
from actgen.atelier.importing.word.reading import read_word
from actgen.atelier.importing.writing import called_notes
from actgen.atelier.officiel.tokens import Kind, Place, Token, text_with_marks, tokens_of
from actgen.ooxml.blocks import WordParagraph, read_blocks, read_notes, style_names
from actgen.ooxml.mending import mend
from actgen.ooxml.packing.package import MAIN_PART, read_package
from actgen.tags.written import written_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actgen.atelier.importing.roles.understood import Reading, UnderstoodBlock
    from actgen.ooxml.blocks import WordBlock
    from actgen.ooxml.packing.package import Package

Block = TypeVar("Block")

NOTES = "notes"
#: The tokens of a text by its parts: body, page header, page footer, notes.
Sides = Mapping[str, tuple[Token, ...]]


@lru_cache(maxsize=8)
def source_side(content: bytes, label: str) -> Sides:
    """The tokens of a received file as `actgen templates new` reads it, the numbers that Word computes written out.

    Read once: a source stays as it is while the template that is held against it changes.
    """
    return side_of_reading(understand_source(read_word(content, label)))


def side_of_reading(reading: Reading) -> Sides:
    """The tokens of a text that has been understood."""
    notes = [one for _, blocks in called_notes(reading) for one in blocks]
    parts: dict[str, Sequence[UnderstoodBlock]] = {
        BODY: reading.body, HEADER: reading.header, FOOTER: reading.footer, NOTES: notes,
    }  # fmt: skip
    return {part: tuple(_Counter(part).understood(blocks)) for part, blocks in parts.items()}


def template_side(content: bytes, label: str) -> Sides:
    """The tokens of a template, its tags whole; InputFault when it is no sound Word file."""
    package = read_package(content, label)
    styles = style_names(package)
    notes = read_notes(package, styles)
    blocks = {
        BODY: _blocks(package, MAIN_PART),
        HEADER: _margin(package, "header"),
        FOOTER: _margin(package, "footer"),
        NOTES: tuple(block for key in sorted(notes, key=_number) for block in notes[key]),
    }
    return {part: tuple(_Counter(part).word(found)) for part, found in blocks.items()}


def _blocks(package: Package, name: str) -> tuple[WordBlock, ...]:
    root = package.xml(name)
    mend(root)
    return read_blocks(root, style_names(package))


def _margin(package: Package, kind: str) -> tuple[WordBlock, ...]:
    names = sorted(name for name in package.names() if re.fullmatch(rf"word/{kind}\d*\.xml", name))
    return tuple(block for name in names for block in _blocks(package, name))


def _number(key: str) -> int:
    return int(key) if key.isdecimal() else 0


class _Counter:
    """The paragraphs of a part one after the other, each counted; the end of a cell is a token of its own."""

    def __init__(self, part: str) -> None:
        self.part, self.paragraph = part, 0

    def understood(self, blocks: Iterable[UnderstoodBlock]) -> Iterator[Token]:
        for block in blocks:
            if isinstance(block, Understood):
                yield from self._tokens(text_with_marks(block.runs))
            else:
                yield from self._rows(block.rows, self.understood)

    def word(self, blocks: Iterable[WordBlock]) -> Iterator[Token]:
        for block in blocks:
            if isinstance(block, WordParagraph):
                yield from self._tokens(text_with_marks(block.runs))
            else:
                yield from self._rows(block.rows, self.word)

    def _rows(
        self,
        rows: Iterable[Iterable[Sequence[Block]]],
        read: Callable[[Iterable[Block]], Iterator[Token]],
    ) -> Iterator[Token]:
        for row in rows:
            cells = [tuple(read(cell)) for cell in row]
            found = [token for cell in cells for token in cell]
            if len(found) == 1 and (tag := written_tag(found[0].text)) and tag.letter == "tr":
                yield found[0]  # the row that holds the tag of a loop is not printed
                continue
            for cell in cells:
                yield from cell
                yield Token(Kind.CELL, "", Place(self.part, self.paragraph, ""))

    def _tokens(self, text: str) -> Iterator[Token]:
        self.paragraph += 1
        yield from tokens_of(text, self.part, self.paragraph)

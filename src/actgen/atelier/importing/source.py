"""A received text as neutral values: paragraphs with words and look, tables, and what reading it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.ooxml.blocks import Run

BODY, HEADER, FOOTER = "corps du texte", "en-tête de page", "pied de page"
#: What a bullet of any kind becomes: the mark of an element of a list.
BULLET = "•"


class Look(Struct, frozen=True):
    """What a reader sees of a paragraph: `lead` counts the letters of an emphasised beginning, `level` a heading."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    centred: bool = False
    right: bool = False
    framed: bool = False
    new_page: bool = False
    size: float = 0
    lead: int = 0
    level: int = 0


class Paragraph(Struct, frozen=True):
    """A paragraph of the source: its runs, its look, the name of its style; `marker` is the number or bullet before it.

    `rank` counts it in its part from 1; `computed` tells that Word made the marker, and that nobody typed it.
    """

    runs: tuple[Run, ...]
    look: Look = Look()
    style: str = ""
    marker: str = ""
    computed: bool = False
    rank: int = 0

    @property
    def text(self) -> str:
        """The characters of the paragraph, without its marker."""
        return "".join(run.text for run in self.runs)


class Table(Struct, frozen=True):
    """A table of the source: rows of cells of paragraphs, all rows of one length; `style` is the name of its style."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    framed: bool = True
    header: bool = False
    style: str = ""


SourceBlock = Paragraph | Table


def paragraphs_of(block: SourceBlock) -> Iterable[Paragraph]:
    """The paragraphs of a block, those of its cells one by one."""
    if isinstance(block, Paragraph):
        return (block,)
    return tuple(paragraph for row in block.rows for cell in row for paragraph in cell)


class Source(Struct):
    """A received text: what its pages repeat, its body, its notes by number; `remarks` says what reading changed."""

    body: list[SourceBlock] = field(default_factory=list)
    header: list[SourceBlock] = field(default_factory=list)
    footer: list[SourceBlock] = field(default_factory=list)
    notes: list[tuple[str, tuple[Paragraph, ...]]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

"""What stands on the pages of a PDF: texts, shapes and links, each with its place and its look. Lengths are in mm."""

from __future__ import annotations

from msgspec import Struct


class Cell(Struct, frozen=True):
    """Where a cell stands: the table of its page, the row and the column, counted from 1; `kind` is TH or TD."""

    kind: str
    table: int
    row: int
    column: int


class Block(Struct, frozen=True):
    """A paragraph, a title or a cell, as the tags of the PDF name it: P, H1, TD; `number` is its rank in the page.

    Rank 0 is what no tag holds: headers and footers.
    """

    number: int
    kind: str
    cell: Cell | None = None

    @property
    def name(self) -> str:
        """« P », or « T1.2.3 TD » for the cell in the second row and third column of the first table."""
        if self.cell is None:
            return self.kind
        place = f"T{self.cell.table}.{self.cell.row}.{self.cell.column}"
        return f"{place} {self.cell.kind}" if self.kind == self.cell.kind else f"{place} {self.cell.kind} {self.kind}"


#: Where headers and footers stand.
NOWHERE = Block(0, "hors texte")


class Ink(Struct, frozen=True):
    """How letters are printed: the font, its size in points, the colour."""

    font: str
    size: float
    colour: str


class Text(Struct, frozen=True):
    """Letters of one look on one line; `baseline` is counted from the top of the page."""

    block: Block
    ink: Ink
    left: float
    right: float
    baseline: float
    words: str


class Shape(Struct, frozen=True):
    """A line, a filled area, a frame or a picture: what it is, its colour, and the box around it."""

    kind: str
    colour: str
    left: float
    top: float
    right: float
    bottom: float
    thickness: float = 0.0


class Link(Struct, frozen=True):
    """An address, and where it can be clicked."""

    address: str
    left: float
    top: float


class Page(Struct, frozen=True):
    """One page: its size, and what it holds in the order of the file."""

    width: float
    height: float
    texts: tuple[Text, ...]
    shapes: tuple[Shape, ...]
    links: tuple[Link, ...]


class Printed(Struct, frozen=True):
    """A whole PDF: its title, its language, whether its content is tagged for screen readers, its pages."""

    title: str
    language: str
    is_tagged: bool
    pages: tuple[Page, ...]

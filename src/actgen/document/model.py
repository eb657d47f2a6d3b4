"""The act as a neutral model: what it says and how it is built, without fonts, margins or pages.

Every writer reads this model and nothing else; what a template looks like stays in the Word file.
Kinds (`Section.kind`, `Paragraph.kind`) are the classes of `actgen.ooxml.house`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.core.origin import Origin


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one emphasis, without line breaks or tabs."""

    text: str
    strong: bool = False
    emphasis: bool = False
    superscript: bool = False


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next column of a line, as between the left and the right of a page footer."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page on which it stands."""


@dataclass(frozen=True, slots=True)
class PageCount:
    """The number of pages of the act."""


@dataclass(frozen=True, slots=True)
class NoteReference:
    """The call of note `number`."""

    number: int


Inline = Text | LineBreak | Tab | PageNumber | PageCount | NoteReference
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the act."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Section:
    """A part, an article or a sub-article: its heading and what stands under it.

    `number` is what the heading says: `7` for « ARTICLE 7 – … », `4.1` for « 4.1 - … », `3 bis`; None without one.
    """

    kind: str
    number: str | None
    heading: Inlines
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without a role of its own in the law; `kind` names its house style."""

    kind: str
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Visa:
    """« VU … »: a text on which the act rests."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Considerant:
    """« CONSIDÉRANT … »: a reason of the act."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Dispositif:
    """« APPROUVE … »: what the act decides."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is one paragraph."""

    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of facts; `header` is empty where the Word file repeats no row."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells side by side, as in a letterhead."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The blocks where the parties sign, side by side."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Title | Section | Paragraph | Visa | Considerant | Dispositif | ItemList | Table | Columns | Signatures
Cell = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; notes are numbered from 1 in the order in which the act calls them."""

    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of the act beside its text; `day` is the date of the act, `origin` what it was made from."""

    title: str
    author: str
    subject: str
    day: date
    language: str = "fr-FR"
    keywords: tuple[str, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """An act: `title` in plain words, its body, what each page repeats at the top and at the foot, its notes."""

    title: str
    header: tuple[Block, ...]
    body: tuple[Block, ...]
    footer: tuple[Block, ...]
    notes: tuple[Note, ...]
    metadata: Metadata

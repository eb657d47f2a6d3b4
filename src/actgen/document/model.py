"""The act as a neutral model: what it says, how it is built, and what its author shows otherwise than the house.

Every writer reads this model and nothing else. The look of a house style stands in the style sheet: a `Look` or a
`Layout` holds only what the Word file says against it, in points; a `Sheet`, pages that are not like the others.
Kinds (`Section.kind`, `Paragraph.kind`) are the classes of `actgen.ooxml.house`.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from actgen.core.metadata import Metadata

#: What stands for the numbers that only a page knows.
PAGE_MARK, PAGES_MARK = "‹page›", "‹pages›"


class Look(Struct, frozen=True):
    """How characters look where the style of their paragraph says otherwise; colours in six digits, `size` in points.

    `weight` and `slope` are those of the paragraph where they are None; `small` letters are small capitals.
    """

    weight: bool | None = None
    slope: bool | None = None
    underline: bool = False
    strike: bool = False
    subscript: bool = False
    small: bool = False
    color: str = ""
    ground: str = ""
    size: float = 0


class Layout(Struct, frozen=True):
    """How a paragraph stands where its style says otherwise; an empty text or None stands for what the style says.

    `keep_next` is whether it stays on the page of the next one, `keep_lines` whether no page cuts it.
    `first` is the indent of its first line, below 0 where the others hang; `rules` are the sides with a line; `look` is
    that of all its characters; `sheet` is the rank of the pages that it stands on; links of the act lead to `anchors`.
    """

    align: str = ""
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    ground: str = ""
    rules: tuple[str, ...] = ()
    new_page: bool = False
    keep_next: bool | None = None
    keep_lines: bool | None = None
    look: Look = Look()
    sheet: int = 0
    anchors: tuple[str, ...] = ()


AS_TYPED = Look()
AS_ITS_STYLE = Layout()


class Text(Struct, frozen=True):
    """Characters of one look, without line breaks or tabs; `link` is an address, or « # » and an anchor."""

    text: str
    strong: bool = False
    emphasis: bool = False
    superscript: bool = False
    look: Look = AS_TYPED
    link: str = ""


class Marker(Struct, frozen=True):
    """The number or the bullet that Word computes before a paragraph, and the blank after it: « Article 2 – »."""

    text: str
    strong: bool = False
    emphasis: bool = False
    look: Look = AS_TYPED


class LineBreak(Struct, frozen=True):
    """A new line inside a paragraph, on a new page where `page`."""

    text: ClassVar[str] = "\n"
    page: bool = False


class Tab(Struct, frozen=True):
    """A jump to the next column of a line, as between the left and the right of a page footer.

    `leader` names the line that fills the way (dot, underscore…), `align` how the text stands there, and `room` is the
    distance from the stop before, or from where the line begins, in points; 0 where the file does not say it.
    """

    text: ClassVar[str] = "\t"
    leader: str = ""
    align: str = ""
    room: float = 0


class PageNumber(Struct, frozen=True):
    """The number of the page on which it stands."""

    text: ClassVar[str] = PAGE_MARK


class PageCount(Struct, frozen=True):
    """The number of pages of the act."""

    text: ClassVar[str] = PAGES_MARK


class NoteReference(Struct, frozen=True):
    """The call of note `number`; 0 for a note whose mark is typed beside the call."""

    text: ClassVar[str] = ""
    number: int


class Picture(Struct, frozen=True):
    """A picture: its bytes and their kind (« png », « jpeg », « svg »), its size in points, what it shows in words.

    `alternative` is empty for one that only adorns. It stands in the line, or alone on a line at its `place`: left,
    center or right.
    """

    text: ClassVar[str] = ""
    kind: str
    content: bytes
    width: float
    height: float
    alternative: str = ""
    place: str = ""


#: The `text` of each is what stands for it where a paragraph is but characters.
Inline = Text | Marker | LineBreak | Tab | PageNumber | PageCount | NoteReference | Picture
Inlines = tuple[Inline, ...]


class Title(Struct, frozen=True):
    """The title of the act."""

    kind: ClassVar[str] = "titre"
    inlines: Inlines
    layout: Layout = AS_ITS_STYLE


class Section(Struct, frozen=True):
    """A part, an article or a sub-article: its heading and what stands under it.

    `number` is what the heading says: `7` for « ARTICLE 7 – … », `4.1` for « 4.1 - … », `3 bis`; None without one.
    `level` is that of the heading: 1 where no title stands above it, else one more than that of what holds it.
    """

    kind: str
    number: str | None
    heading: Inlines
    blocks: tuple[Block, ...]
    layout: Layout = AS_ITS_STYLE
    level: int = 2


class Paragraph(Struct, frozen=True):
    """A paragraph without a role of its own in the law; `kind` names its house style."""

    kind: str
    inlines: Inlines
    layout: Layout = AS_ITS_STYLE


class Visa(Struct, frozen=True):
    """« VU … »: a text on which the act rests."""

    kind: ClassVar[str] = "visa"
    inlines: Inlines
    layout: Layout = AS_ITS_STYLE


class Considerant(Struct, frozen=True):
    """« CONSIDÉRANT … »: a reason of the act."""

    kind: ClassVar[str] = "considerant"
    inlines: Inlines
    layout: Layout = AS_ITS_STYLE


class Dispositif(Struct, frozen=True):
    """« APPROUVE … »: what the act decides."""

    kind: ClassVar[str] = "dispositif"
    inlines: Inlines
    layout: Layout = AS_ITS_STYLE


class ItemList(Struct, frozen=True):
    """A list; each item is one paragraph, and all stand alike."""

    kind: ClassVar[str] = "element"
    items: tuple[Inlines, ...]
    layout: Layout = AS_ITS_STYLE


class Cell(Struct, frozen=True):
    """A cell: its blocks, the columns and the rows that it takes.

    `is_gap` where the row leaves a place without a cell; `ground` is the colour behind it; `rules` are the sides with a
    line of its own, `bare` those without the line of the table; `vertical` is where its text stands if not at the top.
    """

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1
    is_gap: bool = False
    ground: str = ""
    rules: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    vertical: str = ""


class Grid(Struct, frozen=True):
    """The shape of a table: the shares of its columns in hundredths, empty where they are alike.

    `bare` are the sides without a line, « insideH » and « insideV » those between its rows and its columns; `width` is
    its share of the text in hundredths, 0 for the whole.
    """

    widths: tuple[float, ...] = ()
    bare: tuple[str, ...] = ()
    align: str = ""
    width: float = 0
    sheet: int = 0
    new_page: bool = False


AS_USUAL = Grid()
Row = tuple[Cell, ...]


class Table(Struct, frozen=True):
    """A table of facts; `header` are the rows that each page repeats."""

    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    grid: Grid = AS_USUAL


class Columns(Struct, frozen=True):
    """Cells side by side, as in a letterhead."""

    rows: tuple[Row, ...]
    grid: Grid = AS_USUAL


class Signatures(Struct, frozen=True):
    """The blocks where the parties sign, side by side."""

    rows: tuple[Row, ...]
    grid: Grid = AS_USUAL


Block = Title | Section | Paragraph | Visa | Considerant | Dispositif | ItemList | Table | Columns | Signatures


class Note(Struct, frozen=True):
    """A footnote; notes are numbered from 1 in the order in which the act calls them, 0 for one with its own mark."""

    number: int
    blocks: tuple[Block, ...]


class Repeated(Struct, frozen=True):
    """What pages repeat at their top and at their foot."""

    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()


class Sheet(Struct, frozen=True):
    """Pages of one shape: what they repeat, and otherwise on their first page and on even ones; how they count.

    Lengths are in points. `number` is that of the first page, None to go on counting; `digits` a list style of CSS;
    `edges` how far the header stands from the top of a page, and the footer from its foot: as in the house where empty.
    """

    usual: Repeated
    first: Repeated | None = None
    even: Repeated | None = None
    width: float = 0
    height: float = 0
    margins: tuple[float, ...] = ()
    number: int | None = None
    digits: str = "decimal"
    edges: tuple[float, ...] = ()


class Act(Struct, frozen=True, dict=True):
    """An act: `title` in plain words, its body, what each page repeats at the top and at the foot, its notes.

    `sheets` is empty where all pages are alike, of the size of the house and counted from 1.
    """

    title: str
    header: tuple[Block, ...]
    body: tuple[Block, ...]
    footer: tuple[Block, ...]
    notes: tuple[Note, ...]
    metadata: Metadata
    sheets: tuple[Sheet, ...] = ()

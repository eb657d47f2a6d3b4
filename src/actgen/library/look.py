"""The look of the house styles, in Word and on paper: sizes and spaces in points, indents and pages in millimetres.

Every measure stands here once. Word files, the style sheet of paper and the Typst template take theirs from it.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from actgen.ooxml.house import find_style

FONT = "Arial"
INK, GREY, RULE = "000000", "595959", "7F7F7F"
PAGE_WIDTH, PAGE_HEIGHT = 210, 297
MARGIN_SIDE, MARGIN_TOP, MARGIN_BOTTOM, FOOTER_DISTANCE = 22, 20, 20, 10
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE
SIGNATURE_HEIGHT = 35
#: Between what pages repeat and the text, where it takes more than its margin.
HEADER_GAP = 3
#: Lines: around a title, and around a cell or under a letterhead; the room between them and the text.
TITLE_RULE, TITLE_ROOM = 0.75, 6
CELL_RULE, CELL_ROOM_X, CELL_ROOM_Y = 0.5, 4.25, 3
PARAGRAPH_ROOM = 3
#: The spaces around what is no paragraph, in points; between cells side by side where parties sign.
TABLE_AFTER, COLUMNS_AFTER, SIGNATURES_AROUND, SIGNATURES_GAP = 8, 2, 12, 8.5
#: A table of so many rows at most is not cut by a page; one whose head the next page would show again, of so many.
WHOLE_ROWS, WHOLE_ROWS_UNDER_A_HEAD = 12, 8
#: Of a table that a page cuts, so many rows stay under its head, and so many go together at its end.
FIRST_ROWS, LAST_ROWS = 2, 3
#: What Arial and its twin take for a line that Word counts as one; the page rounds to hundredths.
_LINE, _STEPS = 1.149, 100


_POINTS_IN_A_MILLIMETRE = 72 / 25.4


def points(millimetres: float) -> float:
    """A length of this page in points, as a Word file has it."""
    return millimetres * _POINTS_IN_A_MILLIMETRE


class Look(Struct, frozen=True):
    """The look of a paragraph style; `align` is left, right, center or both (justified), `rule` a line around."""

    size: float = 10.5
    bold: bool = False
    italic: bool = False
    align: str = "both"
    before: float = 0
    after: float = 6
    line: float = 1.12
    indent: float = 0
    hanging: float = 0
    keep_next: bool = False
    color: str = INK
    rule: bool = False
    new_page: bool = False


#: Between two paragraphs stands the greater of their spaces, in Word and on paper alike; at the top of a page, none.
LOOKS: dict[str, Look] = {
    "En-tête d’acte": Look(align="left", after=0, line=1.15),
    "Titre de l’acte": Look(12.5, bold=True, align="center", before=12, after=12, keep_next=True, rule=True),
    "Sous-titre de l’acte": Look(11.5, bold=True, align="center", before=6, after=8, keep_next=True),
    "Partie": Look(12, bold=True, align="left", before=14, after=6, keep_next=True),
    "Partie en page neuve": Look(12, bold=True, align="left", after=6, keep_next=True, new_page=True),
    "Article": Look(11, bold=True, align="left", before=10, after=4, keep_next=True),
    "Sous-article": Look(10.5, bold=True, align="left", before=8, after=4, keep_next=True),
    "Ouverture": Look(before=10, after=8),
    "Mention": Look(after=3),
    "Corps": Look(before=6, after=6),
    "Élément de liste": Look(align="left", after=4, indent=10, hanging=5),
    "Visa": Look(after=4),
    "Considérant": Look(after=4),
    "Formule": Look(bold=True, before=10, after=6, keep_next=True),
    "Dispositif": Look(before=6, after=6),
    "Adresse": Look(italic=True, align="center", before=2, after=8),
    "Formalité": Look(9, align="left", after=3, keep_next=True),
    "Note d’acte": Look(9, after=4),
    "Cellule": Look(10, align="left", after=0),
    "Signature": Look(align="left", after=3, line=1.05),
    "Signataire": Look(align="left", before=30, after=3),
    "header": Look(8.5, align="left", after=0, color=GREY),
    "footer": Look(8.5, align="left", after=0, color=GREY),
    "footnote text": Look(9, after=2),
}


def paper_looks() -> dict[str, Look]:
    """Class of a house style → its look on paper, its line in parts of the size of its letters."""
    return {style.css: _on_paper(look) for name, look in LOOKS.items() if (style := find_style(name))}


def line_of(name: str) -> float:
    """How high a line of a style is, in points."""
    return LOOKS[name].size * LOOKS[name].line * _LINE


def is_whole_table(rows: int, heads: int) -> bool:
    """Whether no page cuts a table of so many rows, its heads among them."""
    return rows <= (WHOLE_ROWS_UNDER_A_HEAD if heads else WHOLE_ROWS)


def tight_line() -> float:
    """A line that is as high as its letters want, in parts of their size."""
    return _on_paper(Look(line=1)).line


def _on_paper(look: Look) -> Look:
    return replace(look, line=round(look.line * _LINE * _STEPS) / _STEPS)

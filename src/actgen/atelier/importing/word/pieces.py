"""What one paragraph of a received Word file holds as it is read: pieces of one look, and where a page begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from actgen.atelier.importing.source import Look
from actgen.ooxml.blocks import Run
from actgen.ooxml.signs import in_signs, sign_of
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.ooxml.looks import CharacterLook, ParagraphLook
    from actgen.ooxml.xml import Element

_ALONE = {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "-"}
#: The size of characters where a file says none, and the level of a paragraph that is no heading.
_SIZE, _BODY_TEXT = 10, 9
_HEADING = re.compile(r"(?:heading|titre) ?(\d)", re.IGNORECASE)


class Piece(NamedTuple):
    """A run, whether it is underlined, and its size in points."""

    run: Run
    underlined: bool = False
    size: float = 0


class Words(Struct):
    """What one paragraph holds: its pieces, apart where a page begins, its text boxes, the lines drawn in it."""

    pages: list[list[Piece]] = field(default_factory=lambda: [[]])
    boxes: list[Element] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    def add(self, run: Run, *, underlined: bool = False, size: float = 0) -> None:
        self.pages[-1].append(Piece(run, underlined, size))

    def begin_page(self) -> None:
        self.pages.append([])

    def runs(self) -> Iterator[Run]:
        """Its runs, on whatever page."""
        return (piece.run for page in self.pages for piece in page)


def characters(child: Element, fonts: Mapping[str, str]) -> str:
    """The characters that an element of a run stands for, in the fonts that styles give; a page break is none."""
    if child.tag == w("t"):
        return in_signs(child.text or "", child.getparent(), fonts)
    if child.tag == w("sym"):
        return sign_of(child)
    return _ALONE.get(str(child.tag), "")


def is_page_break(child: Element) -> bool:
    """Whether an element of a run begins a page."""
    return child.tag == w("br") and child.get(w("type")) == "page"


def is_column_break(child: Element) -> bool:
    """Whether an element of a run begins a column, which a template has not: it parts words as a line does."""
    return child.tag == w("br") and child.get(w("type")) == "column"


def points(letters: CharacterLook) -> float:
    """The size in points of what has this look."""
    return letters.size or _SIZE


def has_columns(text: str) -> bool:
    """Whether tabs part a short line into columns, as those of two signatures."""
    pieces = [piece for piece in text.strip().split("\t") if piece.strip()]
    return len(pieces) > 1 and "\t\t" in text


def shape_of(pieces: Sequence[Piece], look: ParagraphLook, style: str, *, new_page: bool) -> Look:
    """What a reader sees of these pieces in a paragraph of that look and style."""
    letters = [piece for piece in pieces if _letters(piece.run.text)]
    named = _HEADING.match(style)
    is_heading = look.outline is not None and look.outline < _BODY_TEXT
    heading = (look.outline or 0) + 1 if is_heading else int(named[1]) if named else 0
    return Look(
        bold=bool(letters) and all(piece.run.bold for piece in letters),
        italic=bool(letters) and all(piece.run.italic for piece in letters),
        underlined=bool(letters) and all(piece.underlined for piece in letters),
        centred=look.align == "center",
        right=look.align == "right",
        framed=bool(look.rules),
        new_page=new_page,
        size=max((piece.size for piece in letters), default=0),
        lead=_lead(letters),
        level=1 if style.casefold() in ("title", "titre") else heading,
    )


def _lead(letters: Sequence[Piece]) -> int:
    """How many letters the emphasised beginning has; none where all of the paragraph is."""
    count = 0
    for piece in letters:
        if not (piece.run.bold or piece.underlined):
            return count
        count += _letters(piece.run.text)
    return 0


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)

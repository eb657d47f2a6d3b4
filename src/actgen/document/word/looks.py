"""What the author of a Word file shows otherwise than the house: the look of a paragraph against that of its style.

The look of a house style stands once, in `actgen.library.look`; a paragraph, a style of one's own or a house style that
a file defines anew is held against it, and only what differs enters the model.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from actgen.document.model import AS_ITS_STYLE, AS_TYPED, Layout, Look, Marker
from actgen.library.look import LOOKS, points
from actgen.ooxml.blocks import Run
from actgen.ooxml.looks import PLAIN, CharacterLook, ParagraphLook, TabStop, laid_over

if TYPE_CHECKING:
    from collections.abc import Container

    from actgen.ooxml.blocks import WordParagraph
    from actgen.ooxml.house import HouseStyle
    from actgen.ooxml.numbering import Mark
    from actgen.ooxml.styles import Stylesheet

#: What no eye sees, in points.
_NOTHING = 0.55
_BLACK = "000000"
#: The size of characters where a file says none, and the height of a line of Arial, in its size.
_SIZE, _LEADING = 10, 1.15


class RunLook(NamedTuple):
    """The look of a run beside that of its paragraph; `caps` and `small_caps` change its letters."""

    strong: bool
    emphasis: bool
    superscript: bool
    look: Look
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False


class Blank(NamedTuple):
    """Empty lines, in points: from the space above the first to the end of the last, and the space after that one."""

    height: float = 0
    after: float = 0


class Looks(Struct, frozen=True):
    """The looks of a file, through its styles."""

    styles: Stylesheet

    def numbering(self, block: WordParagraph) -> tuple[str, int | None]:
        """The list that counts a paragraph and its level: its own, or those of its style; empty for none."""
        of_style, _ = self.styles.of_paragraph(block.identity)
        own = block.look
        number = of_style.numbering if own.numbering is None else own.numbering
        return number or "", of_style.level if own.level is None else own.level

    def begins_page(self, block: WordParagraph) -> bool:
        """Whether a paragraph, be it empty, stands at the top of a page, by itself or by its style."""
        of_style, _ = self.styles.of_paragraph(block.identity)
        return bool(of_style.new_page if block.look.new_page is None else block.look.new_page)

    def layout(self, block: WordParagraph, house: HouseStyle, mark: Mark | None) -> Layout:
        """How a paragraph of a house style, or of one based on it, stands otherwise than that style."""
        return _layout(self.styles, block.identity, block.look, house.name, None if mark is None else mark.look)

    def marker(self, mark: Mark, block: WordParagraph) -> Marker:
        """The number before a paragraph: it looks as the end of the paragraph does, then as its list says."""
        letters = laid_over(block.mark, replace(mark.letters, vertical=None, hidden=None))
        look = self.run(Run(mark.text, look=letters), block.identity)
        return Marker(mark.text, look.strong, look.emphasis, look.look)

    def tab_stops(self, block: WordParagraph, mark: Mark | None) -> tuple[tuple[TabStop, ...], float]:
        """The stops where the tabs of a paragraph lead to, from its indent, and where its first line begins.

        Where lines hang, the indent itself is a stop (ECMA-376 part 1, § 17.3.1.12).
        """
        of_style, _ = self.styles.of_paragraph(block.identity)
        look = laid_over(_counted(of_style, block.look, None if mark is None else mark.look), block.look)
        left, first = look.left or 0, look.first or 0
        stops = [replace(stop, place=stop.place - left) for stop in look.tabs or ()]
        hanging = [TabStop(0)] if first < 0 else []
        return tuple(sorted([*stops, *hanging], key=lambda stop: stop.place)), first

    def below(self, identity: str, blank: Blank) -> Blank:
        """The empty lines with another one, of that style."""
        look, characters = self.styles.of_paragraph(identity)
        line, above = (characters.size or _SIZE) * _LEADING, max(look.before or 0, blank.after)
        return Blank(blank.height + above + line, look.after or 0)

    def run(self, run: Run, identity: str) -> RunLook:
        """How a run looks in a paragraph of that style."""
        return _run(self.styles, run.look, run.style, identity)


@lru_cache(maxsize=2048)
def _run(styles: Stylesheet, own: CharacterLook, style: str, identity: str) -> RunLook:
    _, around = styles.of_paragraph(identity)
    if own == PLAIN and not style:
        changed = around.caps or around.small_caps or around.hidden
        return RunLook(False, False, False, AS_TYPED, *_letters(around)) if changed else _PLAIN_RUN
    of_style = styles.of_characters(style) if style else PLAIN
    look = laid_over(of_style, own)
    bold = _toggled(own.bold, of_style.bold, around.bold)
    italic = _toggled(own.italic, of_style.italic, around.italic)
    shown = Look(
        weight=False if bold is False and around.bold else None,
        slope=False if italic is False and around.italic else None,
        underline=bool(look.underline),
        strike=bool(look.strike),
        subscript=look.vertical == "subscript",
        color=_changed(look.color, around.color or _BLACK),
        ground=look.ground or "",
        size=_resized(look.size, around.size),
    )
    raised = look.vertical == "superscript"
    return RunLook(bool(bold), bool(italic), raised, _shared(shown), *_letters(laid_over(around, look)))


_PLAIN_RUN = RunLook(False, False, False, AS_TYPED)


@lru_cache(maxsize=1024)
def _shared(look: Look) -> Look:
    return AS_TYPED if look == AS_TYPED else look


def _letters(look: CharacterLook) -> tuple[bool, bool, bool]:
    return bool(look.caps), bool(look.small_caps) and not look.caps, bool(look.hidden)


def _toggled(own: bool | None, of_style: bool | None, around: bool | None) -> bool | None:
    """Whether a run is bold: what it says itself, else its style turns what stands around it (§ 17.7.3)."""
    if own is not None or of_style is None:
        return own
    return not around if of_style else None


def _changed(color: str | None, around: str) -> str:
    return color if color and color != around else ""


def _resized(size: float | None, around: float | None) -> float:
    return size if size and abs(size - (around or size)) > _NOTHING / 2 else 0


def _counted(of_style: ParagraphLook, own: ParagraphLook, listed: ParagraphLook | None) -> ParagraphLook:
    """The look of the style with the place that a list gives: over it where the paragraph itself is in the list."""
    if listed is None:
        return of_style
    return laid_over(of_style, listed) if own.numbering is not None else laid_over(listed, of_style)


@lru_cache(maxsize=2048)
def _layout(styles: Stylesheet, identity: str, own: ParagraphLook, name: str, listed: ParagraphLook | None) -> Layout:
    of_style, characters = styles.of_paragraph(identity)
    return _against(laid_over(_counted(of_style, own, listed), own), characters, name)


def _against(look: ParagraphLook, characters: CharacterLook, name: str) -> Layout:
    house, letters = _house_look(name)
    layout = Layout(
        align=_changed(look.align or "left", house.align or ""),
        left=_moved(look.left, house.left),
        right=_moved(look.right, house.right),
        first=_moved(look.first, house.first),
        before=_moved(look.before, house.before),
        after=_moved(look.after, house.after),
        ground=look.ground or "",
        rules=(look.rules or ()) if (look.rules or ()) != (house.rules or ()) else (),
        new_page=bool(look.new_page) and not house.new_page,
        keep_next=_switched(look.keep_next, house.keep_next),
        keep_lines=_switched(look.keep_lines, house.keep_lines),
        look=_all_letters(characters, letters),
    )
    return AS_ITS_STYLE if layout == AS_ITS_STYLE else layout


def _moved(length: float | None, house: float | None) -> float | None:
    given = length or 0
    return given if abs(given - (house or 0)) > _NOTHING else None


def _switched(here: bool | None, house: bool | None) -> bool | None:
    return bool(here) if bool(here) != bool(house) else None


def _all_letters(characters: CharacterLook, house: CharacterLook) -> Look:
    bold, italic = bool(characters.bold), bool(characters.italic)
    return _shared(
        Look(
            weight=None if bold == bool(house.bold) else bold,
            slope=None if italic == bool(house.italic) else italic,
            underline=bool(characters.underline),
            strike=bool(characters.strike),
            color=_changed(characters.color or _BLACK, house.color or _BLACK),
            ground=characters.ground or "",
            size=_resized(characters.size, house.size),
        )
    )


@cache
def _house_look(name: str) -> tuple[ParagraphLook, CharacterLook]:
    """The look of a house style as Word would state it."""
    look = LOOKS[name]
    paragraph = ParagraphLook(
        align=look.align,
        left=points(look.indent),
        first=-points(look.hanging),
        before=look.before,
        after=look.after,
        new_page=look.new_page,
        keep_next=look.keep_next,
        keep_lines=look.keep_next,
        rules=("top", "bottom") if look.rule else (),
    )
    return paragraph, CharacterLook(bold=look.bold, italic=look.italic, color=look.color, size=look.size)


def lowered(layout: Layout, house: HouseStyle, blank: Blank) -> Layout:
    """The layout below empty lines."""
    if not blank.height:
        return layout
    before = LOOKS[house.name].before if layout.before is None else layout.before
    return replace(layout, before=blank.height + max(before, blank.after))


def without_ties(layout: Layout) -> Layout:
    """The layout in a cell, where ties keep rows together: what pages make of a table is not said by its paragraphs."""
    if layout.keep_next is None and layout.keep_lines is None:
        return layout
    untied = replace(layout, keep_next=None, keep_lines=None)
    return AS_ITS_STYLE if untied == AS_ITS_STYLE else untied


def anchored(layout: Layout, block: WordParagraph, linked: Container[str]) -> Layout:
    """The layout with the places of the paragraph to which links lead."""
    anchors = tuple(name for name in block.bookmarks if name in linked)
    return replace(layout, anchors=anchors) if anchors else layout


def standing_on(layout: Layout, sheet: int, *, new_page: bool) -> Layout:
    """The layout on the pages of that rank, and at their top where `new_page`."""
    if sheet == layout.sheet and (not new_page or layout.new_page):
        return layout
    return replace(layout, sheet=sheet, new_page=new_page or layout.new_page)

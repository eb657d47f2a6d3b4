"""What only Word shows where the name of a property is not enough: its value says it, or its surroundings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.document.furniture import WRITTEN_DIGITS
from actgen.document.word.pictures import SOUGHT_PICTURES
from actgen.document.word.sought_pages import SOUGHT_PAGES
from actgen.library import look
from actgen.ooxml.field_marks import field_name
from actgen.ooxml.fields import PAGE_NUMBERS, REFERENCES
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.mending import TAG, own_words
from actgen.ooxml.symbol_fonts import SYMBOL_FONTS
from actgen.ooxml.tables import is_room
from actgen.ooxml.xml import attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

_NEAR = 0.16
_LINE = 240
#: The fonts whose letters are as wide as those of the package.
_HOUSE_FONTS = frozenset({look.FONT.casefold(), "liberation sans", "helvetica", ""})
_NO_LINE = (None, "nil", "none")
#: The colours of a line that looks as one of the house, and its widths in eighths of a point.
_PLAIN_INKS = ("AUTO", look.INK, look.RULE)
_THINNEST, _THICKEST = 2, 8
_ODD_SIDES = tuple(map(w, ("between", "bar", "tl2br", "tr2bl")))
_BORDERS = tuple(map(w, ("pBdr", "tcBorders", "tblBorders")))
_IN_LINES = ("beforeLines", "afterLines")
_IN_CHARACTERS = ("leftChars", "rightChars", "startChars", "endChars", "firstLineChars", "hangingChars")
#: A switch by which a field writes its number otherwise than in figures.
_REWRITTEN = re.compile(r"\\\*\s*(?!mergeformat|charformat|arabic\b)\w|\\#", re.IGNORECASE)
_CLEAR = (None, "clear", "nil")
#: The numbers of lists that have the words of a language.
_IN_WORDS = ("ordinal", "ordinalText", "cardinalText")


def _foreign_fonts(root: Element, _: Stylesheet) -> Iterator[Element]:
    """The fonts that runs and styles name; those of symbols are read by their signs."""
    for fonts in root.iter(w("rFonts")):
        name = (fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "").strip().casefold()
        by_theme = fonts.get(w("asciiTheme")) is not None
        if (by_theme or name not in _HOUSE_FONTS) and name not in SYMBOL_FONTS and _is_of_words(fonts):
            yield fonts


def _is_of_words(fonts: Element) -> bool:
    above = next(fonts.iterancestors(w("r"), w("pPr"), w("lvl"), w("style")), None)
    return above is not None and above.tag in (w("r"), w("style")) and _is_child_of(fonts, "rPr")


def _is_child_of(element: Element, parent: str) -> bool:
    above = element.getparent()
    return above is not None and above.tag == w(parent)


def _line_spacing(root: Element, styles: Stylesheet) -> Iterator[Element]:
    for spacing in root.iter(w("spacing")):
        line = whole(attribute(spacing, "line"))
        if not line or not _is_child_of(spacing, "pPr") or _is_of_a_room(spacing):
            continue
        style = _house_style_around(spacing, styles)
        usual = look.LOOKS[style].line if style in look.LOOKS else 1
        exact = attribute(spacing, "lineRule") in ("exact", "atLeast")
        if exact or abs(line / _LINE - usual) > _NEAR:
            yield spacing


def _is_of_a_room(spacing: Element) -> bool:
    """Whether it is that of the empty line which makes room beside a table, and which every writer leaves out."""
    around = next(spacing.iterancestors(w("p")), None)
    return around is not None and is_room(around)


def _house_style_around(spacing: Element, styles: Stylesheet) -> str:
    """The name of the house style that a paragraph, or a style, has or is based on."""
    around = next(spacing.iterancestors(w("pPr"), w("style")))
    own = next(spacing.iterancestors(w("style")), None)
    identity = attribute(around.find(w("pStyle"))) if own is None else own.get(w("styleId"))
    return styles.house_name(identity or "")


def _row_heights(root: Element, styles: Stylesheet) -> Iterator[Element]:
    for height in root.iter(w("trHeight")):
        style = find_style(styles.name(_table_style(height)))
        if style is None or style.role is not Role.SIGNATURES:
            yield height


def _table_style(element: Element) -> str:
    """The identity of the style of the table in which something stands."""
    table = next(element.iterancestors(w("tbl")), None)
    return "" if table is None else attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""


def _own_table_styles(root: Element, styles: Stylesheet) -> Iterator[Element]:
    """The styles of tables that are none of the house: those that are based on none are refused elsewhere."""
    for style in root.iter(w("tblStyle")):
        identity = attribute(style) or ""
        if find_style(styles.name(identity)) is None and styles.house_name(identity, of_table=True):
            yield style


def _columns(root: Element, _: Stylesheet) -> Iterator[Element]:
    for columns in root.iter(w("cols")):
        if whole(attribute(columns, "num")) > 1:
            yield columns


def _references(root: Element, _: Stylesheet) -> Iterator[Element]:
    """The references of a text; one beside a tag is told with its tag."""
    for element in root.iter(w("instrText"), w("fldSimple")):
        code = element.text or element.get(w("instr")) or ""
        around = next(element.iterancestors(w("p")), None)
        if field_name(code) in REFERENCES and not TAG.search(code + ("" if around is None else own_words(around))):
            yield element


def _bars(root: Element, _: Stylesheet) -> Iterator[Element]:
    return (stop for stop in root.iter(w("tab")) if _is_child_of(stop, "tabs") and attribute(stop) == "bar")


def _note_counts(root: Element, _: Stylesheet) -> Iterator[Element]:
    for notes in root.iter(w("footnotePr")):
        kind, again, place, start = (
            attribute(notes.find(w(name))) for name in ("numFmt", "numRestart", "pos", "numStart")
        )
        if (
            kind not in (None, "decimal")
            or again not in (None, "continuous")
            or place not in (None, "pageBottom")
            or start not in (None, "1")
        ):
            yield notes


def _page_digits(root: Element, _: Stylesheet) -> Iterator[Element]:
    for count in root.iter(w("pgNumType")):
        if (attribute(count, "fmt") or "decimal") not in WRITTEN_DIGITS or attribute(count, "chapStyle"):
            yield count
    for element in root.iter(w("instrText"), w("fldSimple")):
        code = element.text or element.get(w("instr")) or ""
        if field_name(code) in PAGE_NUMBERS and _REWRITTEN.search(code):
            yield element


def _underlines(root: Element, _: Stylesheet) -> Iterator[Element]:
    for line in root.iter(w("u")):
        if attribute(line) not in (None, "single", "none") or attribute(line, "color") not in (None, "auto"):
            yield line


def _theme_colours(root: Element, _: Stylesheet) -> Iterator[Element]:
    """Colours that only the theme of the file says; Word writes beside most what they come to."""
    for colour in root.iter(w("color")):
        if attribute(colour, "themeColor") and attribute(colour) in (None, "auto"):
            yield colour
    for ground in root.iter(w("shd")):
        if attribute(ground, "themeFill") and attribute(ground, "fill") in (None, "auto"):
            yield ground


def _patterns(root: Element, _: Stylesheet) -> Iterator[Element]:
    return (ground for ground in root.iter(w("shd")) if attribute(ground) not in _CLEAR)


def _computed(root: Element, _: Stylesheet) -> Iterator[Element]:
    """Spaces in lines or left to Word, indents in characters."""
    for spacing in root.iter(w("spacing")):
        left_to_word = any(
            attribute(spacing, f"{side}Autospacing") in ("1", "true", "on") for side in ("before", "after")
        )
        if left_to_word or any(whole(attribute(spacing, name)) for name in _IN_LINES):
            yield spacing
    for indent in root.iter(w("ind")):
        if any(attribute(indent, name) not in (None, "0") for name in _IN_CHARACTERS):
            yield indent


def _borders(root: Element, _: Stylesheet) -> Iterator[Element]:
    """The lines of paragraphs, cells and tables that look otherwise than those of the house."""
    if root.tag == w("style") and root.get(w("type")) == "table":
        return
    for holder in root.iter(*_BORDERS):
        for side in holder:
            if attribute(side) not in _NO_LINE and (side.tag in _ODD_SIDES or not _is_plain(side)):
                yield side
    for holder in root.iter(w("tblPrEx")):
        yield from holder.iterfind(f"{w('tblBorders')}/*")


def _is_plain(side: Element) -> bool:
    width = whole(attribute(side, "sz")) or _THINNEST
    is_thin = _THINNEST <= width <= _THICKEST
    return attribute(side) == "single" and (attribute(side, "color") or "auto").upper() in _PLAIN_INKS and is_thin


def _framed_columns(root: Element, styles: Stylesheet) -> Iterator[Element]:
    """The lines of a table whose house style has none."""
    for borders in root.iter(w("tblBorders"), w("tcBorders")):
        style = find_style(styles.house_name(_table_style(borders), of_table=True))
        is_bare = style is not None and style.role is not Role.TABLE
        if is_bare and any(attribute(side) not in _NO_LINE for side in borders):
            yield borders


def _picture_bullets(root: Element, _: Stylesheet) -> Iterator[Element]:
    return root.iter(w("lvlPicBulletId")) if root.tag == w("lvl") else iter(())


def _foreign_words(root: Element, styles: Stylesheet) -> Iterator[Element]:
    """The level of a list whose numbers Word writes in the words of another language than French."""
    kind = attribute(root.find(w("numFmt"))) if root.tag == w("lvl") else None
    if kind in _IN_WORDS and styles.language and not styles.language.casefold().startswith("fr"):
        yield root


#: How the table of constructs names what is sought → what finds it below a root of the file.
SOUGHT: dict[str, Callable[[Element, Stylesheet], Iterator[Element]]] = {
    "@police": _foreign_fonts,
    "@interligne": _line_spacing,
    "@hauteur": _row_heights,
    "@style": _own_table_styles,
    "@colonnes": _columns,
    "@renvoi": _references,
    "@barre": _bars,
    "@notes": _note_counts,
    "@chiffres": _page_digits,
    "@souligné": _underlines,
    "@thème": _theme_colours,
    "@trame": _patterns,
    "@calculé": _computed,
    "@filets": _borders,
    "@cadres": _framed_columns,
    "@puce": _picture_bullets,
    "@langue": _foreign_words,
    **SOUGHT_PAGES,
    **SOUGHT_PICTURES,
}

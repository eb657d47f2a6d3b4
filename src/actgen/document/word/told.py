"""LEC-011: what only Word shows of a file, told once for each kind with the places where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, warning
from actgen.document.furniture import WRITTEN_DIGITS
from actgen.document.paragraphs import excerpt
from actgen.document.word.constructs import TOLD, constructs
from actgen.document.word.pictures import SOUGHT_PICTURES
from actgen.library import look
from actgen.ooxml.field_marks import field_name
from actgen.ooxml.fields import REFERENCES
from actgen.ooxml.house import Role, find_style
from actgen.ooxml.mending import TAG, own_words
from actgen.ooxml.packing.package import MAIN_PART, TEXT_PART
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.symbol_fonts import SYMBOL_FONTS
from actgen.ooxml.xml import attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

CODE = "LEC-011"
_LOOSE = ("left", "start", "center", "num", None)
_SHOWN = 3
_FEW_WORDS = 40
_NEAR = 0.16
_LINE = 240
#: What a property says when nothing is special: not spaced, not stretched, not turned.
_AS_USUAL = ("0", "100", "false", "none", "nil", "lrTb", "top")
#: The fonts whose letters are as wide as those of the package.
_HOUSE_FONTS = frozenset({look.FONT.casefold(), "liberation sans", "helvetica", ""})


def told_things(package: Package) -> list[Diagnostic]:
    """A warning for each kind of look of the file that only Word shows."""
    styles = read_stylesheet(package)
    found: dict[str, list[str]] = {}
    roots = [package.xml(name) for name in sorted(filter(TEXT_PART.fullmatch, package.names()), key=_body_first)]
    for root in roots:
        for construct, element in _told(root, styles):
            places = found.setdefault(construct, [])
            if (words := _words_at(element)) not in places:
                places.append(words)
    remedies = {one.name: one.remedy for one in constructs()}
    return [_warning(package.label, name, places, remedies[name]) for name, places in found.items()]


def _body_first(name: str) -> tuple[bool, str]:
    return name != MAIN_PART, name


def _told(root: Element, styles: Stylesheet) -> Iterator[tuple[str, Element]]:
    for construct in constructs():
        if construct.fate != TOLD or construct.code != CODE:
            continue
        for tag in construct.tags:
            find = _SOUGHT.get(tag)
            found = find(root, styles) if find else _tagged(root, *tag.split("/"))
            yield from ((construct.name, element) for element in found)


def _tagged(root: Element, parent: str, child: str) -> Iterator[Element]:
    """The properties of that name that are switched on, in those of that kind."""
    for element in root.iter(w(child)):
        if _is_child_of(element, parent) and attribute(element) not in _AS_USUAL:
            yield element


def _is_child_of(element: Element, parent: str) -> bool:
    above = element.getparent()
    return above is not None and above.tag == w(parent)


def _foreign_fonts(root: Element, _: Stylesheet) -> Iterator[Element]:
    """The fonts that runs name themselves; those of symbols are read by their signs."""
    for fonts in root.iter(w("rFonts")):
        name = (fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "").strip().casefold()
        if name not in _HOUSE_FONTS and name not in SYMBOL_FONTS and _is_child_of(fonts, "rPr") and _is_of_words(fonts):
            yield fonts


def _is_of_words(fonts: Element) -> bool:
    run = next(fonts.iterancestors(w("r"), w("pPr")), None)
    return run is not None and run.tag == w("r")


def _line_spacing(root: Element, styles: Stylesheet) -> Iterator[Element]:
    for spacing in root.iter(w("spacing")):
        line = whole(attribute(spacing, "line"))
        if not line or not _is_child_of(spacing, "pPr"):
            continue
        around = next(spacing.iterancestors(w("pPr")))
        style = find_style(styles.name(attribute(around.find(w("pStyle"))) or ""))
        usual = look.LOOKS[style.name].line if style and style.name in look.LOOKS else 1
        exact = attribute(spacing, "lineRule") in ("exact", "atLeast")
        if exact or abs(line / _LINE - usual) > _NEAR:
            yield spacing


def _row_heights(root: Element, styles: Stylesheet) -> Iterator[Element]:
    for height in root.iter(w("trHeight")):
        table = next(height.iterancestors(w("tbl")), None)
        identity = "" if table is None else attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
        style = find_style(styles.name(identity))
        if style is None or style.role is not Role.SIGNATURES:
            yield height


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
        if field_name(code) in REFERENCES and not TAG.search(code + _words_at(element)):
            yield element


def _loose_tabs(root: Element, _: Stylesheet) -> Iterator[Element]:
    """The stops of the text itself where a tab leads that nothing pushes: those of headers cut a line in pieces."""
    if root.tag != w("document"):
        return
    for stop in root.iter(w("tab")):
        around = next(stop.iterancestors(w("p")), None)
        if not _is_child_of(stop, "tabs") or around is None or attribute(stop, "leader") not in (None, "none"):
            continue
        if attribute(stop) in _LOOSE and around.find(f"{w('r')}/{w('tab')}") is not None:
            yield stop


def _note_counts(root: Element, _: Stylesheet) -> Iterator[Element]:
    for notes in root.iter(w("footnotePr")):
        kind, again = (attribute(notes.find(w(name))) for name in ("numFmt", "numRestart"))
        if kind not in (None, "decimal") or again not in (None, "continuous"):
            yield notes


def _page_digits(root: Element, _: Stylesheet) -> Iterator[Element]:
    for count in root.iter(w("pgNumType")):
        if (attribute(count, "fmt") or "decimal") not in WRITTEN_DIGITS or attribute(count, "chapStyle"):
            yield count


_SOUGHT: dict[str, Callable[[Element, Stylesheet], Iterator[Element]]] = {
    "@police": _foreign_fonts,
    "@interligne": _line_spacing,
    "@hauteur": _row_heights,
    "@style": _own_table_styles,
    "@colonnes": _columns,
    "@renvoi": _references,
    "@taquet": _loose_tabs,
    "@notes": _note_counts,
    "@chiffres": _page_digits,
    **SOUGHT_PICTURES,
}


def _words_at(element: Element) -> str:
    """The words of the paragraph where something stands, or of the first one that it holds."""
    around = next(element.iterancestors(w("p")), None)
    if around is None:
        holder = next(element.iterancestors(w("tr"), w("tbl")), None)
        around = None if holder is None else next(holder.iter(w("p")), None)
    return "" if around is None else own_words(around).strip()


def _warning(label: str, name: str, places: list[str], remedy: str) -> Diagnostic:
    said = [cited(_few(words)) for words in places if words]
    more = f" et {len(said) - _SHOWN} autres" if len(said) > _SHOWN else ""
    where = f" ({', '.join(said[:_SHOWN])}{more})" if said else ""
    message = f"Mise en forme que le PDF ne montre pas\u00a0: {name}{where}."
    first = next((words for words in places if words), "")
    return warning(CODE, WordPlace(label, "", 0, excerpt(first)), message, remedy, subject=name)


def _few(words: str) -> str:
    return words if len(words) <= _FEW_WORDS else f"{words[:_FEW_WORDS].rstrip()}…"

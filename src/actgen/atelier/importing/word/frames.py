"""What holds the paragraphs of a received Word file: wrappers without a meaning, tables, the margins of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.importing.source import paragraphs_of
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.xml import R, attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.importing.source import Paragraph, SourceBlock
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

#: What wraps runs or paragraphs without a meaning of its own.
WRAPPERS = frozenset(
    w(tag)
    for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "ins", "moveTo", "bdo", "dir")
)
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: What stands in two forms, for new readers and for old ones.
ALTERNATE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Fallback"
FIRST_PAGE = "1"
#: The headers in the order in which they are read: that of every page, of the first page, of even pages.
_ORDER = {"default": "0", "first": FIRST_PAGE, "even": "2"}
_GRIDS = ("table grid", "grille du tableau", "tableau")
_MOST_LINES, _INSET_WIDTH = 8, 90


def chosen(alternate: Element) -> Element:
    """The form that new readers are shown, though it may hold nothing; else the one for old readers."""
    choice = alternate.find(f"{_MC}Choice")
    other = alternate.find(FALLBACK) if choice is None else choice
    return alternate if other is None else other


def held(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, in whatever wraps them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from held(child, tag)


def is_framed(table: Element, style: str) -> bool:
    """Whether a table of that style shows its borders."""
    borders = table.find(f"{w('tblPr')}/{w('tblBorders')}")
    if borders is not None:
        return any(attribute(side) not in ("none", "nil", None) for side in borders)
    drawn = (attribute(side) for cell in table.iter(w("tcBorders")) for side in cell)
    return any(one not in ("none", "nil", None) for one in drawn) or style.casefold() in _GRIDS


def is_inset(cell: tuple[Paragraph, ...]) -> bool:
    """Whether a cell alone holds some short lines that belong together, as the stamp of a préfecture does."""
    return 2 < len(cell) <= _MOST_LINES and all(len(one.text) <= _INSET_WIDTH for one in cell)


def references(package: Package, document: Element, kind: str) -> set[tuple[str, str]]:
    """The headers or footers that the sections name: those of every page, of the first, of even pages; their part."""
    names = targets(package, MAIN_PART)
    found = set()
    for reference in document.iter(w(f"{kind}Reference")):
        name = names.get(reference.get(f"{{{R}}}id", ""), "")
        if package.find(name) is not None:
            found.add((_ORDER.get(attribute(reference, "type") or "", _ORDER["default"]), name))
    return found


def block_text(block: SourceBlock) -> str:
    """What tells one block from another: its words and the page numbers in it."""
    pieces = (f"{run.text}‹{run.field}›" if run.field else run.text for one in paragraphs_of(block) for run in one.runs)
    return " ".join("".join(pieces).split())

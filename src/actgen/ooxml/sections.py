"""The sections of a Word file: the shape of their pages, how they begin, how they count, what they repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.ooxml.looks import is_on, points
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.xml import R, attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element

SETTINGS_PART = "word/settings.xml"
HEADERS, FOOTERS = "headerReference", "footerReference"
_SIDES, _EDGES = ("top", "right", "bottom", "left"), ("header", "footer")


class PageShape(Struct, frozen=True):
    """The size of pages and their margins (top, right, bottom, left), in points; empty where the file says nothing.

    `edges` are how far the header stands from the top of the page, and the footer from its foot.
    """

    width: float = 0
    height: float = 0
    margins: tuple[float, ...] = ()
    edges: tuple[float, ...] = ()


class Section(Struct, frozen=True):
    """A section; `parts` names what it repeats by (HEADERS or FOOTERS, `default`, `first` or `even`).

    An empty name stands for a part that the file wants and has not: such pages repeat nothing.
    """

    shape: PageShape = PageShape()
    continues: bool = False
    columns: int = 1
    number: int | None = None
    digits: str = "decimal"
    has_first: bool = False
    has_even: bool = False
    parts: Mapping[tuple[str, str], str] = field(default_factory=dict)


def read_sections(package: Package, document: Element) -> tuple[Section, ...]:
    """The sections of a document in order; each repeats what the one before it does, unless it says otherwise."""
    names, even = targets(package, MAIN_PART), _has_even(package)
    sections: list[Section] = []
    parts: dict[tuple[str, str], str] = {}
    for element in document.iter(w("sectPr")):
        if next(element.iterancestors(w("sectPrChange")), None) is not None:
            continue
        parts = parts | dict(_parts(package, element, names))
        sections.append(_section(element, parts, even=even))
    return tuple(sections) or (Section(),)


def _parts(package: Package, element: Element, names: Mapping[str, str]) -> dict[tuple[str, str], str]:
    found = {}
    for reference in element.iterfind(w(HEADERS)), element.iterfind(w(FOOTERS)):
        for one in reference:
            name = names.get(one.get(f"{{{R}}}id", ""), "")
            kind = str(one.tag).rpartition("}")[2], attribute(one, "type") or "default"
            if package.find(name) is not None:
                found[kind] = name
    return found


def _section(element: Element, parts: Mapping[tuple[str, str], str], *, even: bool) -> Section:
    count, columns = element.find(w("pgNumType")), element.find(w("cols"))
    start = attribute(count, "start")
    return Section(
        _shape(element),
        attribute(element.find(w("type"))) == "continuous",
        max(1, whole(attribute(columns, "num"))),
        None if start is None else whole(start),
        attribute(count, "fmt") or "decimal",
        is_on(element.find(w("titlePg"))),
        even,
        dict(parts),
    )


def _shape(element: Element) -> PageShape:
    size, margins = element.find(w("pgSz")), element.find(w("pgMar"))
    if size is None:
        return PageShape()
    width, height = (points(attribute(size, side)) or 0 for side in "wh")
    return PageShape(width, height, _lengths(margins, _SIDES), _lengths(margins, _EDGES))


def _lengths(margins: Element | None, names: tuple[str, ...]) -> tuple[float, ...]:
    if margins is None:
        return ()
    return tuple(abs(points(attribute(margins, name)) or 0) for name in names)


def _has_even(package: Package) -> bool:
    if package.find(SETTINGS_PART) is None:
        return False
    return is_on(package.seen(SETTINGS_PART).find(w("evenAndOddHeaders")))

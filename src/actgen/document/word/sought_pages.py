"""What only Word shows of pages: where sections begin, pages on which nothing stands, room to bind them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

from actgen.ooxml.looks import is_on
from actgen.ooxml.xml import R, attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

#: What stands on a page or ends one, and what of it leaves no trace.
_ON_PAGES = tuple(
    map(
        w,
        (
            "p", "t", "br", "sectPr", "numPr", "fldChar", "footnoteReference", "endnoteReference", "fldSimple", "sym",
            "drawing", "pict", "object", "tbl",
        ),
    )
)  # fmt: skip
_BLANK = tuple(map(w, ("p", "t", "br", "sectPr")))
_SHAPES = (("pgSz", ("w", "h", "orient")), ("pgMar", ("top", "right", "bottom", "left")), ("pgNumType", ("fmt",)))
_REPEATED = tuple(map(w, ("headerReference", "footerReference")))


def blank_pages(root: Element) -> Iterator[Element]:
    """What ends a page on which nothing stands, beside others: a break, or a section all of whose pages are empty."""
    sections = _sections(root)
    going_on = [before for before, after in pairwise(sections) if _continues(after)]
    ends: list[tuple[Element, bool]] = []
    is_bare = True
    for _event, element in etree.iterwalk(root, tag=_ON_PAGES):
        end = _end_of_page(element)
        if end is None:
            is_bare = is_bare and element.tag in _BLANK and not (element.text or "").strip()
        elif end not in going_on:
            ends.append((end, is_bare))
            is_bare = True
    yield from (end for end, bare in ends if bare and len(ends) > 1)


def _odd_pages(root: Element, _: Stylesheet) -> Iterator[Element]:
    for section in root.iter(w("sectPr")):
        kind = section.find(w("type"))
        if kind is not None and attribute(kind) in ("oddPage", "evenPage"):
            yield kind


def _end_of_page(element: Element) -> Element | None:
    """What ends a page where an element ends: itself, or the section that ends with a paragraph."""
    if element.tag == w("p"):
        return element.find(f"{w('pPr')}/{w('sectPr')}")
    ends = (element.tag == w("br") and attribute(element, "type") == "page") or element.tag == w("sectPr")
    above = element.getparent()
    return element if ends and above is not None and above.tag != w("pPr") else None


def _gutters(root: Element, _: Stylesheet) -> Iterator[Element]:
    return (margins for margins in root.iter(w("pgMar")) if whole(attribute(margins, "gutter")))


def _own_pages(root: Element, _: Stylesheet) -> Iterator[Element]:
    """The sections that go on in the middle of a page though their pages are not like those before."""
    sections = _sections(root)
    for before, after in pairwise(sections):
        if _continues(after) and not _are_alike(before, after):
            yield after


def _sections(root: Element) -> list[Element]:
    return [one for one in root.iter(w("sectPr")) if next(one.iterancestors(w("sectPrChange")), None) is None]


def _continues(section: Element) -> bool:
    return attribute(section.find(w("type"))) == "continuous"


def _are_alike(before: Element, after: Element) -> bool:
    """Whether the pages of a section have the shape of those before, and repeat the same at their edges."""
    return _shape(before) == _shape(after) and _repeated(after) <= _repeated(before)


def _shape(section: Element) -> list[str | bool | None]:
    named = ((section.find(w(name)), attributes) for name, attributes in _SHAPES)
    said = [attribute(found, name) for found, attributes in named for name in attributes]
    return [*said, is_on(section.find(w("titlePg")))]


def _repeated(section: Element) -> set[tuple[str, str | None, str | None]]:
    named: Iterable[Element] = section.iterfind("*")
    return {(str(one.tag), attribute(one, "type"), one.get(f"{{{R}}}id")) for one in named if one.tag in _REPEATED}


SOUGHT_PAGES: dict[str, Callable[[Element, Stylesheet], Iterator[Element]]] = {
    "@parité": _odd_pages,
    "@blanche": lambda root, _: blank_pages(root),
    "@reliure": _gutters,
    "@continu": _own_pages,
}

"""The places of a document to which its links lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from actgen.ooxml.xml import Element


def linked_places(document: Element) -> frozenset[str]:
    """The names of the places to which the links of a document lead, where it has them."""
    wanted = {one.get(w("anchor")) for one in document.iter(w("hyperlink"))}
    marks = (one for one in document.iter(w("bookmarkStart")) if one.get(w("name")) in wanted)
    return frozenset(mark.get(w("name"), "") for mark in marks if _says_something(mark.getparent()))


def _says_something(paragraph: Element | None) -> bool:
    if paragraph is None or paragraph.tag != w("p"):
        return False
    return any((text.text or "").strip() for text in paragraph.iter(w("t")))

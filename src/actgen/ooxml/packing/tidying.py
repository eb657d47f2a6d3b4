"""The XML of a text part without what says nothing.

Empty properties of runs go, what a paragraph says twice of itself, and marks of the sittings of typing: ECMA-376 part
1, 17.3.2.28 (`w:rPr`, every child of which may lack), 17.3.1.26 (`w:pPr`, each child of which stands once) and
17.15.1.70 (`w:rsid` and its attributes, which only serve to merge two versions of one file).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.xml import W, serialise, w

if TYPE_CHECKING:
    from actgen.ooxml.xml import Element

_MARKED = (w("p"), w("r"), w("tr"), w("sectPr"))
_MARK = f"{{{W}}}rsid"


def tidy(root: Element) -> None:
    """Take away what says nothing, in place."""
    for properties in list(root.iter(w("rPr"))):
        parent = properties.getparent()
        if parent is not None and not len(properties):
            parent.remove(properties)
    for properties in root.iter(w("pPr")):
        _say_once(properties)
    for element in root.iter(*_MARKED):
        for name in [str(name) for name in element.attrib if str(name).startswith(_MARK)]:
            del element.attrib[name]


def _say_once(properties: Element) -> None:
    """Leave the first of two children that say the same."""
    said: dict[str, Element] = {}
    for child in list(properties):
        first = said.setdefault(str(child.tag), child)
        if first is not child and serialise(first) == serialise(child):
            properties.remove(child)

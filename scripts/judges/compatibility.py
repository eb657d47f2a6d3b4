"""A part of a Word file as a program reads it that knows ECMA-376 alone: what other namespaces add is passed over.

ECMA-376, part 3 (Markup Compatibility and Extensibility): an attribute or an element of a namespace that the root lists
in `mc:Ignorable` is skipped; of `mc:AlternateContent` the first choice is read whose `Requires` is understood, else the
fallback.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ALTERNATE, _CHOICE, _FALLBACK = (f"{{{_MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
#: The extensions of DrawingML that Word 2010 brought: ECMA-376 knows none of them.
_UNKNOWN = "http://schemas.microsoft.com/"


def as_the_standard_reads_it(content: bytes) -> bytes:
    """The part without what the standard lets a reader skip."""
    root = etree.fromstring(content)
    _choose(root)
    ignorable = {root.nsmap[prefix] for prefix in (root.get(f"{{{_MC}}}Ignorable") or "").split()}
    for element in list(root.iter(etree.Element)):
        _strip(element, ignorable | {_MC})
    return etree.tostring(root)


def _choose(root: etree._Element) -> None:
    """Put in the place of each alternative the content that is read; the inner ones first."""
    for alternate in reversed(list(root.iter(_ALTERNATE))):
        parent = alternate.getparent()
        if parent is not None:
            place = parent.index(alternate)
            parent[place : place + 1] = list(_read(alternate))


def _read(alternate: etree._Element) -> Iterator[etree._Element]:
    for choice in alternate.iterchildren(_CHOICE):
        wanted = choice.get("Requires", "").split()
        if not any(choice.nsmap.get(prefix, _UNKNOWN).startswith(_UNKNOWN) for prefix in wanted):
            yield from choice
            return
    for fallback in alternate.iterchildren(_FALLBACK):
        yield from fallback


def _strip(element: etree._Element, skipped: set[str]) -> None:
    for name in [str(name) for name in element.attrib if etree.QName(name).namespace in skipped]:
        del element.attrib[name]
    parent = element.getparent()
    if parent is not None and etree.QName(element).namespace in skipped:
        parent.remove(element)

"""Tracked changes accepted or rejected on the XML alone, as ECMA-376 and Word have it: a second pair of eyes.

It shares no code with what writes them. What cannot be decided, such as the end of a paragraph that says something
before a table, is an AssertionError.
"""

from __future__ import annotations

from lxml import etree

from actgen.ooxml.packing.package import Package, read_package
from actgen.ooxml.packing.zipping import pack, stored

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COME, _GONE = ("ins", "moveTo"), ("del", "moveFrom")
_HOLDERS = (f"{W}rPr", f"{W}trPr")
_RANGES = tuple(f"{W}move{side}Range{end}" for side in ("From", "To") for end in ("Start", "End"))


def decided(content: bytes, *, accept: bool) -> Package:
    """The Word file with all its changes accepted, or all rejected."""
    entries = []
    for entry in read_package(content, "suivi").entries:
        if entry.name.startswith("word/") and entry.name.endswith(".xml"):
            root = etree.fromstring(entry.content())
            _decide(root, *((_COME, _GONE) if accept else (_GONE, _COME)), accept=accept)
            entries.append(stored(entry.name, etree.tostring(root)))
        else:
            entries.append(entry)
    return read_package(pack(entries), "décidé")


def _decide(root: etree._Element, stays: tuple[str, ...], goes: tuple[str, ...], *, accept: bool) -> None:
    for mark in list(root.iter(*_RANGES)):
        _parent(mark).remove(mark)
    for row in list(root.iter(f"{W}tr")):
        marks = [f"{W}trPr/{W}{name}" for name in goes]
        if any(row.find(mark) is not None for mark in marks):
            _parent(row).remove(row)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            _parent(table).remove(table)
    ends = [one for one in root.iter(f"{W}p") if any(_end(one, name) is not None for name in goes)]
    for name in goes:
        for run in [one for one in root.iter(f"{W}{name}") if _parent(one).tag == f"{W}p"]:
            _parent(run).remove(run)
    for paragraph in reversed(ends):
        _join_next(paragraph)
    for name in stays:
        for run in [one for one in root.iter(f"{W}{name}") if _parent(one).tag == f"{W}p"]:
            for child in list(run):
                run.addprevious(child)
            _parent(run).remove(run)
    for mark in [one for one in root.iter(*(f"{W}{name}" for name in stays)) if _parent(one).tag in _HOLDERS]:
        _parent(mark).remove(mark)
    for kind in ("pPr", "rPr"):
        for change in list(root.iter(f"{W}{kind}Change")):
            _decide_properties(change, accept=accept)
    for old, new in (("delText", "t"), ("delInstrText", "instrText")):
        for text in root.iter(f"{W}{old}"):
            text.tag = f"{W}{new}"


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _end(paragraph: etree._Element, name: str) -> etree._Element | None:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}{name}")


def _join_next(paragraph: etree._Element) -> None:
    following = paragraph.getnext()
    runs = [child for child in paragraph if child.tag != f"{W}pPr"]
    if following is None or following.tag != f"{W}p":
        assert not runs, "the end of a paragraph that says something cannot go before a table"
    else:
        place = 1 if following.find(f"{W}pPr") is not None else 0
        for run in reversed(runs):
            following.insert(place, run)
    _parent(paragraph).remove(paragraph)


def _decide_properties(change: etree._Element, *, accept: bool) -> None:
    properties = _parent(change)
    if accept:
        properties.remove(change)
        return
    kept = [child for former in change for child in former]
    for child in list(properties):
        properties.remove(child)
    properties.extend(kept)

"""The main part of a Word file under its usual name: Word in the browser calls it word/document2.xml.

The relationships of the file say which part it is; everything else in the house reads word/document.xml.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from actgen.ooxml.packing.parts import relations_of, written_part
from actgen.ooxml.packing.zipping import Entry
from actgen.ooxml.xml import CONTENT_TYPES, RELATIONSHIPS, UnsafeXml, parse, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actgen.ooxml.xml import Element

_USUAL, _FOLDER = "word/document.xml", "word"
_RELATIONS, _TYPES = "_rels/.rels", "[Content_Types].xml"


def under_usual_name(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries with the main part called word/document.xml, where it stands beside its usual place."""
    if _USUAL in [entry.name for entry in entries]:
        return tuple(entries)
    by_name = {entry.name: entry for entry in entries}
    named = _main_part(by_name)
    if named == _USUAL or named not in by_name or posixpath.dirname(named) != _FOLDER:
        return tuple(entries)
    names = {named: _USUAL, relations_of(named): relations_of(_USUAL)}
    changes: dict[str, Callable[[Element], None]] = {
        _RELATIONS: lambda root: _rename(root, f"{{{RELATIONSHIPS}}}Relationship", "Target", named),
        _TYPES: lambda root: _rename(root, f"{{{CONTENT_TYPES}}}Override", "PartName", named),
    }
    return tuple(_changed(entry, names, changes) for entry in entries)


def _main_part(by_name: dict[str, Entry]) -> str:
    """The part that the file says to be its main one; its usual name where the file says nothing."""
    if _RELATIONS not in by_name or _TYPES not in by_name:
        return _USUAL
    try:
        seen(by_name[_TYPES].content())
        relations = seen(by_name[_RELATIONS].content()).iter(f"{{{RELATIONSHIPS}}}Relationship")
    except UnsafeXml:
        return _USUAL
    targets = [one.get("Target", "") for one in relations if one.get("Type", "").endswith("/officeDocument")]
    return targets[0].lstrip("/") if targets else _USUAL


def _rename(root: Element, tag: str, name: str, part: str) -> None:
    for one in root.iter(tag):
        target = one.get(name, "")
        if target.lstrip("/") == part:
            one.set(name, target.replace(part, _USUAL))


def _changed(entry: Entry, names: dict[str, str], changes: dict[str, Callable[[Element], None]]) -> Entry:
    if entry.name in changes:
        root = parse(entry.content())
        changes[entry.name](root)
        return written_part(entry.name, root)
    renamed = names.get(entry.name, entry.name)
    return Entry(renamed, entry.method, entry.crc, entry.size, entry.packed)

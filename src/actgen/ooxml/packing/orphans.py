"""The parts of a Word file to which nothing leads any more, once something else has taken their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, Package
from actgen.ooxml.packing.parts import relations_of, written_part
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.xml import CONTENT_TYPES

if TYPE_CHECKING:
    from actgen.ooxml.packing.zipping import Entry

#: What may be left behind: pictures, and what pages repeated.
_LEFT_BEHIND = re.compile(r"word/(?:media/.+|(?:header|footer)\d*\.xml)")


def without_orphans(package: Package) -> list[Entry]:
    """The entries of the file without the pictures, the headers and the footers to which nothing leads."""
    reached = _reached(package)
    orphans = {name for name in package.names() if _LEFT_BEHIND.fullmatch(name) and name not in reached}
    if not orphans:
        return list(package.entries)
    gone = orphans | {relations_of(name) for name in orphans}
    types = package.xml(CONTENT_TYPES_PART)
    for one in list(types.iter(f"{{{CONTENT_TYPES}}}Override")):
        if one.get("PartName", "").lstrip("/") in orphans:
            types.remove(one)
    declared = written_part(CONTENT_TYPES_PART, types)
    return [declared if one.name == CONTENT_TYPES_PART else one for one in package.entries if one.name not in gone]


def _reached(package: Package) -> set[str]:
    """The parts to which the text leads, one behind the other."""
    found: set[str] = set()
    waiting = [MAIN_PART]
    while waiting:
        part = waiting.pop()
        fresh = set(targets(package, part).values()) - found
        found |= fresh
        waiting += fresh
    return found

"""Where a part of a Word file leads: its relationships, the parts and the addresses that they name."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from actgen.ooxml.packing.parts import relations_of
from actgen.ooxml.xml import RELATIONSHIPS, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.xml import Element


def addresses(package: Package, part: str) -> dict[str, str]:
    """The identity of each relationship of a part that leads outside the file, and its address."""
    return {
        one.get("Id", ""): one.get("Target", "")
        for one in relations(package, part)
        if one.get("TargetMode") == "External"
    }


def targets(package: Package, part: str) -> dict[str, str]:
    """The identity of each relationship of a part, and the name of the part to which it leads."""
    folder = posixpath.dirname(part)
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join(folder, one.get("Target", ""))).lstrip("/")
        for one in relations(package, part)
    }


def relations(package: Package, part: str) -> Iterator[Element]:
    """The relationships of a part, none where it has no part for them."""
    name = relations_of(part)
    if package.find(name) is not None:
        yield from package.seen(name).iter(f"{{{RELATIONSHIPS}}}Relationship")


def relations_root(package: Package, part: str) -> Element:
    """The root of the relationships of a part, to add some; an empty one where it has none."""
    known = package.find(relations_of(part))
    return parse(known) if known else parse(f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())

"""Where a part of a Word file leads: the parts that its relationships name."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from actgen.ooxml.xml import RELATIONSHIPS

if TYPE_CHECKING:
    from actgen.ooxml.package import Package


def targets(package: Package, part: str) -> dict[str, str]:
    """The identity of each relationship of a part, and the name of the part to which it leads."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if package.find(relations) is None:
        return {}
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join(folder, one.get("Target", ""))).lstrip("/")
        for one in package.xml(relations).iter(f"{{{RELATIONSHIPS}}}Relationship")
    }

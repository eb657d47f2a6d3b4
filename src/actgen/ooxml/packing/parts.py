"""The parts of a Word file written as XML, and what makes Word find a new one: its type, and what relates it."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from actgen.ooxml.packing.zipping import stored
from actgen.ooxml.xml import CONTENT_TYPES, RELATIONSHIPS, serialise

if TYPE_CHECKING:
    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.xml import Element

#: How each part begins.
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def written_part(name: str, root: Element) -> Entry:
    """The entry of a part that was changed or made."""
    return stored(name, (DECLARATION + serialise(root)).encode())


def relations_of(part: str) -> str:
    """The name of the part that holds the relationships of another: `word/_rels/document.xml.rels`."""
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def declare(types: Element, part: str, kind: str) -> None:
    """Say in the list of contents that a part is of that kind."""
    attributes = {"PartName": f"/{part}", "ContentType": kind}
    types.append(types.makeelement(f"{{{CONTENT_TYPES}}}Override", attributes))


def relate(root: Element, identity: str, kind: str, target: str) -> None:
    """Add a relationship: `target` is the part as it is seen from the folder of the one that refers to it."""
    attributes = {"Id": identity, "Type": kind, "Target": target}
    root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", attributes))

"""What is left in a template from its making, and no act keeps: comments, names, settings, counts of words."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from actgen.ooxml.packing.application import APP_PART, application_part
from actgen.ooxml.packing.package import CONTENT_TYPES_PART, Package
from actgen.ooxml.packing.parts import written_part
from actgen.ooxml.packing.settings import SETTINGS_PART, mend_settings
from actgen.ooxml.xml import parse, serialise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.packing.zipping import Entry

_DROPPED = re.compile(r"word/(_rels/)?(comments\w*|people)\.xml(\.rels)?|docProps/thumbnail\.\w+")


def kept_entries(package: Package) -> Iterator[Entry]:
    """The entries of an act: those of the template without what its reviewers left; all others as they are."""
    dropped = {entry.name for entry in package.entries if _DROPPED.fullmatch(entry.name)}
    for entry in package.entries:
        if entry.name in dropped:
            continue
        if entry.name == SETTINGS_PART:
            yield _mended(entry)
        elif entry.name == APP_PART:
            yield application_part()
        elif dropped and (entry.name == CONTENT_TYPES_PART or entry.name.endswith(".rels")):
            yield _without_mention(entry, dropped)
        else:
            yield entry


def _mended(entry: Entry) -> Entry:
    root = parse(entry.content())
    before = serialise(root)
    mend_settings(root)
    return entry if serialise(root) == before else written_part(entry.name, root)


def _without_mention(entry: Entry, dropped: set[str]) -> Entry:
    """The part that declares or relates others, without the lines that name a dropped one."""
    root = parse(entry.content())
    folder = posixpath.dirname(posixpath.dirname(entry.name))
    found = [child for child in root if _named(child.get("PartName") or child.get("Target") or "", folder) in dropped]
    for child in found:
        root.remove(child)
    return written_part(entry.name, root) if found else entry


def _named(target: str, folder: str) -> str:
    """The name in the archive of what a relationship of a part in `folder` points to."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")

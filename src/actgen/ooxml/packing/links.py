"""The relationships that a Word file states, and the links that an act may have.

Those are to a page or to a mailbox, which a reader follows by hand and nothing fetches.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

#: None of them is made by a tag: an address is not typeset, and is never seen on paper.
_FOLLOWED = re.compile(r"(?:https?://|mailto:)[^\s<>\"{}|\\^`]{1,2000}", re.IGNORECASE)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,40}:|//|\\\\")


def is_followed(address: str) -> bool:
    """Whether an address is that of a page or of a mailbox."""
    return _FOLLOWED.fullmatch(address) is not None


def is_address(target: str) -> bool:
    """Whether a target is anything but the name of a part: an address of the web, of a mailbox, of a computer."""
    return _ADDRESS.match(target.strip()) is not None


class Relation(Struct, frozen=True):
    """A relationship: the part that owns it, the folder of that part, its kind in small letters, mode and target."""

    owner: str
    folder: str
    kind: str
    mode: str
    target: str

    def leads_outside(self) -> bool:
        """Whether it names anything but a part, however it is declared and written."""
        return self.mode not in ("", "Internal") or is_address(unquote(self.target))

    def is_link_to_follow(self) -> bool:
        """Whether it is a link to a page or a mailbox, which a reader may follow and nothing fetches."""
        return self.kind == "hyperlink" and self.mode == "External" and is_followed(self.target)

    def part(self) -> str:
        """The name of the part that it leads to."""
        return posixpath.normpath(posixpath.join("/", self.folder, unquote(self.target))).lstrip("/")


def relations_in(name: str, root: Element) -> Iterator[Relation]:
    """The relationships that a part of that name states, with the part that owns them."""
    owner = posixpath.basename(name)[: -len(".rels")] or "le fichier"
    folder = posixpath.dirname(posixpath.dirname(name))
    for one in root.iter("{*}Relationship"):
        kind = one.get("Type", "").rpartition("/")[2].casefold()
        yield Relation(owner, folder, kind, one.get("TargetMode", ""), one.get("Target", ""))

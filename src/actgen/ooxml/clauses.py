"""Common clauses as a template includes them: their Word files, their tag `{%p clause vote %}`, those a file names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.ooxml.mending import TAG, mend, own_words
from actgen.ooxml.packing.package import TEXT_PART, read_package
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The word that opens the tag.
CLAUSE = "clause"
_TAG = re.compile(rf"\{{%p\s+{CLAUSE}\s+(\S+)\s*%\}}")


class Clauses(Struct, frozen=True):
    """The Word files of clauses by their names, in order; two values with the same files are the same key."""

    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def names(self) -> list[str]:
        """The names of the clauses."""
        return [name for name, _ in self.files]

    def find(self, name: str) -> bytes | None:
        """The Word file of a clause, or None."""
        return next((content for known, content in self.files if known == name), None)

    def having(self, name: str, content: bytes) -> Clauses:
        """These clauses, with one more or one replaced."""
        return Clauses(tuple(sorted({**dict(self.files), name: content}.items())))


NO_CLAUSES = Clauses()


def clause_label(name: str) -> str:
    """How a message names a clause: « clause vote »."""
    return f"clause {name}"


def clause_tag(name: str) -> str:
    """The tag that includes a clause."""
    return f"{{%p {CLAUSE} {name} %}}"


def clause_named(tag: str) -> str:
    """The name in a tag that includes a clause, or an empty string for any other tag."""
    found = _TAG.fullmatch(tag)
    return found[1] if found else ""


@lru_cache(maxsize=256)
def clauses_in(content: bytes, label: str) -> tuple[str, ...]:
    """The names in the tags of a Word file, each once, in order; InputFault when it is not a sound Word file."""
    return tuple(dict.fromkeys(_names(content, label)))


def _names(content: bytes, label: str) -> Iterator[str]:
    package = read_package(content, label)
    for part in filter(TEXT_PART.fullmatch, package.names()):
        root = package.xml(part)
        mend(root)
        for paragraph in root.iter(w("p")):
            yield from filter(None, map(clause_named, TAG.findall(own_words(paragraph))))

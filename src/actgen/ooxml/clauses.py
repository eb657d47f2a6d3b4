"""The tag that includes a common clause, `{%p clause vote %}`, and the clauses that a Word file includes by it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.ooxml.mending import TAG, mend, own_words
from actgen.ooxml.package import TEXT_PART, read_package
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The word that opens the tag.
CLAUSE = "clause"
_TAG = re.compile(rf"\{{%p\s+{CLAUSE}\s+(\S+)\s*%\}}")


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

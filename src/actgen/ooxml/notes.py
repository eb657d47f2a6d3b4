"""The footnotes of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.ooxml.xml import Element

#: The part that holds them, in a file that has some.
NOTES_PART = "word/footnotes.xml"


def own_notes(root: Element, tag: str = "footnote") -> Iterator[tuple[str, Element]]:
    """The notes of a part with their ids; Word's own separators have a type and are left out."""
    for note in root.iter(w(tag)):
        if note.get(w("type")) in (None, "normal"):
            yield note.get(w("id"), ""), note

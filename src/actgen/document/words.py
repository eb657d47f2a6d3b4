"""The words of an act: the measure by which four formats of one act are the same act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.document.paragraphs import body_texts

if TYPE_CHECKING:
    from actgen.document.model import Act

#: Signs that a format may add or draw otherwise: the mark of a list, the line between two cells.
_MARKS = frozenset("-–—|")
_SOFT_HYPHEN, _NO_BREAK_HYPHEN = "\u00ad", "\u2011"


def words(act: Act) -> list[str]:
    """The words of the body and of the notes, in order."""
    return words_of("\n".join(body_texts(act)))


def words_of(text: str) -> list[str]:
    """The words of a text: what stands between white space, marks alone left out; every hyphen counts alike."""
    flat = text.replace(_SOFT_HYPHEN, "").replace(_NO_BREAK_HYPHEN, "-")
    return [word for word in flat.split() if word not in _MARKS]

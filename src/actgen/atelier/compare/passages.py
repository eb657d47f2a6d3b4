"""What changed between two texts of an act: the paragraphs that changed, each under its heading."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.compare.alignment import aligned
from actgen.atelier.compare.likeness import likeness, rewording, same_label
from actgen.atelier.compare.outline import lines_of, read_lines
from actgen.atelier.compare.word_changes import in_context, word_difference
from actgen.writers.text import write_act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.compare.outline import Line
    from actgen.atelier.compare.word_changes import Piece
    from actgen.document.model import Act

_TEXT = attrgetter("text")
#: What each sign of a paragraph that did not change weighs: of two that changed places, the longer one stays.
_OF_A_SIGN = 1e-6


class Passage(Struct, frozen=True):
    """A paragraph that changed, and the heading that it stands under."""

    heading: str
    pieces: tuple[Piece, ...]


Headed = tuple[str, tuple[tuple["Piece", ...], ...]]


def difference(before: Sequence[Line], after: Sequence[Line]) -> tuple[Passage, ...]:
    """The paragraphs reworded, removed and added, in the order of the act."""
    pairs = aligned(before, after, _gain, _TEXT)
    return tuple(_passage(old, new) for old, new in pairs if old is None or new is None or old.text != new.text)


def act_difference(before: Act, after: Act) -> tuple[Passage, ...]:
    """The paragraphs of two acts that differ, page headers, page footers and notes included."""
    return difference(*(read_lines(write_act(act), lines_of(act)) for act in (before, after)))


def by_heading(passages: Iterable[Passage]) -> Iterator[Headed]:
    """Each heading with the passages that follow one another under it, cut to the words around what changed."""
    for heading, changed in groupby(passages, key=attrgetter("heading")):
        yield heading, tuple(in_context(passage.pieces) for passage in changed)


def _passage(before: Line | None, after: Line | None) -> Passage:
    stands = after or before
    heading = stands.heading if stands else ""
    return Passage(heading, word_difference(before.text if before else "", after.text if after else ""))


def _gain(before: Line, after: Line) -> float:
    if before.text == after.text:
        return 1.0 + _OF_A_SIGN * len(before.text)
    common = likeness(before.text, after.text)
    return rewording(common, same_role=same_label(before.text, after.text))

"""A part in the pieces of which it was made: what its template says, and by turns the paragraphs that hold values.

They say where a part may be cut, and which values each passage should say. Nothing of that is believed: that they make
the part is seen of its bytes, and each passage is read alone, as where the whole is cut. What a template says between
its values is cut once for all of its acts.
"""

from __future__ import annotations

import re
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from actgen.core.still import once
from actgen.ooxml.packing.passages import BODY, LONGEST, Cut, as_passage, frame_of, keep_cut, keep_passage, passage_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actgen.ooxml.packing.passages import Frame, Passage
    from actgen.ooxml.packing.zipping import Entry

    Thing = TypeVar("Thing")
    Parting = Callable[[tuple[Thing, ...]], tuple[tuple[Thing, ...], ...]]

_TABLE, _TABLE_END, _PARAGRAPH_END = b"<w:tbl>", b"</w:tbl>", b"</w:p>"
_EDGE = re.compile(b"|".join((_TABLE, _TABLE_END, _PARAGRAPH_END)))
_ALL = slice(None)


class Seams(Struct, frozen=True, eq=False, dict=True):
    """What a template says around the paragraphs that hold values, and how many values each of them has.

    All acts that have the same pieces of a template share it, and what is found of it is kept in it.
    """

    around: tuple[bytes, ...]
    counts: tuple[int, ...] = ()


class Pieces(Struct, frozen=True, eq=False, dict=True):
    """A part: its seams, and between them the paragraphs that hold values."""

    seams: Seams
    held: tuple[bytes, ...] = ()

    @once
    def content(self) -> bytes:
        """The part."""
        return by_turns(self.seams.around, self.held)


class Hole(Struct, frozen=True, eq=False):
    """A passage that holds values: what stands around its paragraphs, in a frame; what pages repeat has none."""

    around: tuple[bytes, ...]
    frame: Frame | None

    def content(self, held: Sequence[bytes]) -> bytes:
        """What the passage is with these paragraphs."""
        return by_turns(self.around, held)

    def passage(self, content: bytes) -> Passage | None:
        """The passage that is this; None where it is not sound and plain."""
        return as_passage(content) if self.frame is None else passage_of(content, self.frame)


class Course(Struct, frozen=True, eq=False):
    """How a part is cut along its seams: its passages, None for each with values, which are its holes.

    `held` gives of all paragraphs those of each hole, `values` of all values; `many` is how many values there are.
    """

    frame: Frame | None
    passages: tuple[Passage | None, ...]
    holes: tuple[Hole, ...]
    held: Parting[bytes]
    values: Parting[str]
    many: int

    def keep(self, part: Entry, passages: Iterable[Passage]) -> None:
        """Remember how a part is cut that has these passages in its holes."""
        found = iter(passages)
        cut = tuple([next(found) if one is None else one for one in self.passages])
        if self.frame is None:
            keep_passage(part, *cut)
        else:
            keep_cut(part, Cut(self.frame, cut))


def course_along(pieces: Pieces, part: Entry) -> Course | None:
    """How a part is cut along these pieces; None where it is not made of them, or must be cut as a whole."""
    are_the_part = pieces.held and part.size <= LONGEST and part.content() == pieces.content()
    return _course(pieces.seams) if are_the_part else None


def by_turns(around: Sequence[bytes], held: Sequence[bytes]) -> bytes:
    """What stands around some things, and these between: one of `around` more than of `held`."""
    pieces = [b""] * (len(around) + len(held))
    pieces[::2], pieces[1::2] = around, held
    return b"".join(pieces)


@once
def _course(seams: Seams) -> Course | None:
    head, body, first = seams.around[0].partition(BODY)
    if not body:
        return Course(None, (None,), (Hole(seams.around, None),), parting([_ALL]), parting([_ALL]), sum(seams.counts))
    *segments, (tail, *rest) = _segments((first, *seams.around[1:]))
    frame = None if rest else frame_of(head + body, tail)
    return None if frame is None else _course_in(frame, segments, seams.counts)


def _course_in(frame: Frame, segments: Sequence[Sequence[bytes]], counts: Sequence[int]) -> Course | None:
    alone = [passage_of(around[0], frame) if len(around) == 1 else None for around in segments]
    valued = [around for around in segments if len(around) > 1]
    held = slices([len(around) - 1 for around in valued])
    values = slices([sum(counts[which]) for which in held])
    is_plain = len(alone) - alone.count(None) + len(valued) == len(segments)
    holes = tuple([Hole(tuple(around), frame) for around in valued])
    return Course(frame, tuple(alone), holes, parting(held), parting(values), sum(counts)) if is_plain else None


def slices(lengths: Sequence[int]) -> Sequence[slice]:
    """So many things, then so many, one after the other."""
    return [slice(end - length, end) for length, end in zip(lengths, accumulate(lengths), strict=True)]


def parting(slices: Sequence[slice]) -> Parting[Any]:
    """What gives the parts of a whole, and behind them an empty one: it takes a third of what a loop does."""
    return itemgetter(*slices, slice(0))


def _segments(around: Iterable[bytes]) -> Iterator[list[bytes]]:
    """What stands around the values of each table, and of each paragraph outside tables; last, what is left."""
    segment, is_in_table = [b""], False
    for rank, piece in enumerate(around):
        at = 0
        if rank:
            segment.append(b"")
        for edge in _EDGE.finditer(piece):
            is_in_table = edge[0] == _TABLE or (is_in_table and edge[0] != _TABLE_END)
            if not is_in_table:
                segment[-1] += piece[at : edge.end()]
                yield segment
                segment, at = [b""], edge.end()
        segment[-1] += piece[at:]
    yield segment

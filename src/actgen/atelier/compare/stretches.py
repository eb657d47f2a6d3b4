"""Two sequences of words cut where they differ: stretches that stand in both, and those of which one became another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Stretch(Struct, Generic[T], frozen=True):
    """What stands in one sequence, and in the other for it; either may be empty where it changed."""

    before: Sequence[T]
    after: Sequence[T]
    changed: bool


Written = Callable[[Sequence[T]], str]
Landmark = Callable[[Stretch[T], Stretch[T], Stretch[T]], bool]


def stretches(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable], sight: Callable[[T], Hashable]
) -> Iterator[Stretch[T]]:
    """The stretches of both, in order.

    Things of one `key` stand face to face; those that are of one `sight` too are the same for who reads them.
    """
    keys = [key(one) for one in before], [key(one) for one in after]
    for operation, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if operation == "equal":
            yield from _by_sight(before[i:j], after[k:m], sight)
        else:
            yield Stretch(before[i:j], after[k:m], changed=True)


def joined(pieces: Iterable[Stretch[T]], written: Written[T], is_landmark: Landmark[T]) -> list[Stretch[T]]:
    """The stretches, neighbours that changed made one, and a kept scrap between two longer changes counted as changed.

    « de » is no landmark; `is_landmark` says of a change, a scrap and a change whether the scrap is one, however short.
    """
    made: list[Stretch[T]] = []
    for piece in pieces:
        made.append(piece)
        while (count := _one_change(made, written, is_landmark)) > 1:
            made[-count:] = [_merged(made[-count:])]
    return made


def _by_sight(before: Sequence[T], after: Sequence[T], sight: Callable[[T], Hashable]) -> Iterator[Stretch[T]]:
    """Things that are aligned: those that look the same, and those that do not."""
    start = 0
    for same, run in groupby(sight(one) == sight(other) for one, other in zip(before, after, strict=True)):
        end = start + len(list(run))
        yield Stretch(before[start:end], after[start:end], changed=not same)
        start = end


def _one_change(made: list[Stretch[T]], written: Written[T], is_landmark: Landmark[T]) -> int:
    """How many of the last stretches make one change."""
    match made[-3:]:
        case [*_, Stretch(changed=True), Stretch(changed=True)]:
            return 2
        case [Stretch(changed=True) as left, Stretch(changed=False) as scrap, Stretch(changed=True) as right]:
            shortest = min(_length(left, written), _length(right, written))
            is_scrap = len(written(scrap.before)) <= shortest and not is_landmark(left, scrap, right)
            return 3 if is_scrap else 1
        case _:
            return 1


def _merged(pieces: Iterable[Stretch[T]]) -> Stretch[T]:
    """Stretches that follow each other as one change."""
    before: list[T] = []
    after: list[T] = []
    for piece in pieces:
        before += piece.before
        after += piece.after
    return Stretch(tuple(before), tuple(after), changed=True)


def _length(piece: Stretch[T], written: Written[T]) -> int:
    return max(len(written(piece.before)), len(written(piece.after)))

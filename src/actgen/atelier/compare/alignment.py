"""Two sequences put face to face, order kept, so that what stands in both is alike as far as can be."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

#: As many comparisons as are made before sequences are cut at what stands in both.
_MOST = 4_000
_MOST_IN_A_GAP = 60_000


def aligned(
    before: Sequence[T], after: Sequence[T], gain: Callable[[T, T], float], key: Callable[[T], Hashable]
) -> Iterator[tuple[T | None, T | None]]:
    """Each thing with what became of it; alone where it is only removed or only added.

    `gain` says how much two of them have in common, 0 where they have nothing to do with each other; things of one
    `key` are the same.
    """
    head = _common(before, after, key)
    tail = _common(before[head:][::-1], after[head:][::-1], key)
    yield from zip(before[:head], after[:head], strict=True)
    yield from _middle(before[head : len(before) - tail], after[head : len(after) - tail], gain, key)
    yield from zip(before[len(before) - tail :], after[len(after) - tail :], strict=True)


def _common(before: Sequence[T], after: Sequence[T], key: Callable[[T], Hashable]) -> int:
    """How many things are the same from the start."""
    same = 0
    for one, other in zip(before, after, strict=False):
        if key(one) != key(other):
            break
        same += 1
    return same


def _middle(
    before: Sequence[T], after: Sequence[T], gain: Callable[[T, T], float], key: Callable[[T], Hashable]
) -> Iterator[tuple[T | None, T | None]]:
    if len(before) * len(after) <= _MOST:
        yield from _best_pairs(before, after, gain)
        return
    keys = [key(one) for one in before], [key(one) for one in after]
    for operation, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if operation == "equal":
            yield from zip(before[i:j], after[k:m], strict=True)
        elif (j - i) * (m - k) <= _MOST_IN_A_GAP:
            yield from _best_pairs(before[i:j], after[k:m], gain)
        else:
            yield from ((one, None) for one in before[i:j])
            yield from ((None, one) for one in after[k:m])


def _best_pairs(
    before: Sequence[T], after: Sequence[T], gain: Callable[[T, T], float]
) -> Iterator[tuple[T | None, T | None]]:
    gains = [[gain(old, new) for new in after] for old in before]
    best = _best(gains, len(after))
    i = k = 0
    while i < len(before) and k < len(after):
        if gains[i][k] and best[i][k] == best[i + 1][k + 1] + gains[i][k]:
            yield before[i], after[k]
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            yield before[i], None
            i += 1
        else:
            yield None, after[k]
            k += 1
    yield from ((one, None) for one in before[i:])
    yield from ((None, one) for one in after[k:])


def _best(gains: list[list[float]], width: int) -> list[list[float]]:
    """For each pair of positions, the most that the things from there on can have in common."""
    best = [[0.0] * (width + 1) for _ in range(len(gains) + 1)]
    for i in reversed(range(len(gains))):
        row, below, gain = best[i], best[i + 1], gains[i]
        for k in reversed(range(width)):
            row[k] = max(below[k], row[k + 1], below[k + 1] + gain[k])
    return best

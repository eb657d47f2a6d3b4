"""The words of a source laid under the pattern of a template: every literal on its own word, each hole on some words.

Where it can be done in several ways, each hole takes as few words as it may; what a hole may take is asked of `fits`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actgen.atelier.officiel.holes import Hole, Pattern
    from actgen.atelier.officiel.tokens import Token

    Fits = Callable[[Hole, Sequence[Token]], bool]

#: What a value takes at most, in tokens: an address, a list of schools.
_LONGEST = 80


def align(pattern: Pattern, source: Sequence[Token], fits: Fits) -> list[tuple[int, int]] | None:
    """Where in the source each hole begins and ends, in order; None where the literals do not all match."""
    starts = _starts(pattern, source)
    if not starts[-1] or 0 not in _forward(pattern, starts)[0]:
        return None
    reached = _both_ways(pattern, starts)
    return _walk(pattern, source, reached, fits) if 0 in reached[0] else None


def _starts(pattern: Pattern, source: Sequence[Token]) -> list[set[int]]:
    """For each run of literals, where it stands in the source; the last one only at its end."""
    keys = [token.key for token in source]
    found = []
    for literal in pattern.literals:
        wanted = [token.key for token in literal]
        size = len(wanted)
        found.append({at for at in range(len(keys) - size + 1) if keys[at : at + size] == wanted})
    found[-1] &= {len(keys) - len(pattern.literals[-1])}
    return found


def _forward(pattern: Pattern, starts: list[set[int]]) -> list[set[int]]:
    """The starts that a walk from the first word can reach."""
    reached = [starts[0] & {0}]
    for literal, following in zip(pattern.literals, starts[1:], strict=False):
        ends = {start + len(literal) for start in reached[-1]}
        reached.append({start for start in following if any(0 <= start - end <= _LONGEST for end in ends)})
    return reached


def _both_ways(pattern: Pattern, starts: list[set[int]]) -> list[set[int]]:
    """The starts that lie on a walk from the first word to the last."""
    reached = _forward(pattern, starts)
    for number in range(len(reached) - 2, -1, -1):
        size, after = len(pattern.literals[number]), reached[number + 1]
        reached[number] = {
            start for start in reached[number] if any(0 <= later - start - size <= _LONGEST for later in after)
        }
    return reached


def _walk(pattern: Pattern, source: Sequence[Token], reached: list[set[int]], fits: Fits) -> list[tuple[int, int]]:
    """The walk on which every hole fits its words; where there is none, the shortest one."""
    good = _fitting(pattern, source, reached, fits)
    allowed = good if 0 in good[0] else reached
    found: list[tuple[int, int]] = []
    at = 0
    for number, hole in enumerate(pattern.holes):
        end = at + len(pattern.literals[number])
        later = sorted(start for start in allowed[number + 1] if 0 <= start - end <= _LONGEST)
        at = next((start for start in later if allowed is reached or fits(hole, source[end:start])), later[0])
        found.append((end, at))
    return found


def _fitting(pattern: Pattern, source: Sequence[Token], reached: list[set[int]], fits: Fits) -> list[set[int]]:
    """The starts from which every hole that follows fits."""
    good = [*(set() for _ in reached[:-1]), set(reached[-1])]
    for number in range(len(reached) - 2, -1, -1):
        size, hole = len(pattern.literals[number]), pattern.holes[number]
        good[number] = {
            start
            for start in reached[number]
            if any(
                fits(hole, source[start + size : later])
                for later in sorted(good[number + 1])
                if 0 <= later - start - size <= _LONGEST
            )
        }
    return good

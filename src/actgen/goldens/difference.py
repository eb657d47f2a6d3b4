"""What changed between two texts of an act: the paragraphs that changed, each under its heading."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from actgen.goldens.words import likeness, word_difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.goldens.outline import Line
    from actgen.goldens.words import Piece

#: Below it, one paragraph is not another reworded, but one removed and one added.
_REWORDED = 0.4

_Pair = tuple["Line | None", "Line | None"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that changed, and the heading that it stands under."""

    heading: str
    pieces: tuple[Piece, ...]


def difference(before: Sequence[Line], after: Sequence[Line]) -> tuple[Passage, ...]:
    """The paragraphs reworded, removed and added, in the order of the act."""
    old, new = [line.text for line in before], [line.text for line in after]
    passages: list[Passage] = []
    for operation, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation != "equal":
            passages += [_passage(*pair) for pair in _paired(before[i:j], after[k:m])]
    return tuple(passages)


def _passage(before: Line | None, after: Line | None) -> Passage:
    stands = after or before
    heading = stands.heading if stands else ""
    return Passage(heading, word_difference(before.text if before else "", after.text if after else ""))


def _paired(before: Sequence[Line], after: Sequence[Line]) -> Iterator[_Pair]:
    """Each paragraph with what became of it, order kept; alone where it is only removed or only added."""
    gains = [[_gain(old.text, new.text) for new in after] for old in before]
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
    yield from ((line, None) for line in before[i:])
    yield from ((None, line) for line in after[k:])


def _best(gains: list[list[float]], width: int) -> list[list[float]]:
    """For each pair of positions, the most likeness that the paragraphs from there on can have in common."""
    best = [[0.0] * (width + 1) for _ in range(len(gains) + 1)]
    for i in reversed(range(len(gains))):
        for k in reversed(range(width)):
            best[i][k] = max(best[i + 1][k], best[i][k + 1], best[i + 1][k + 1] + gains[i][k])
    return best


def _gain(before: str, after: str) -> float:
    share = likeness(before, after)
    if _label(before) and _label(before) == _label(after):
        return max(share, _REWORDED)
    return share if share >= _REWORDED else 0.0


def _label(text: str) -> str:
    """What stands before the colon: in « Rapporteur : … », only the value changes."""
    label, colon, _ = text.partition(":")
    return label if colon else ""

"""The elements of a list in another order, each with its lines and the remarks above it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.rows import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.nodes import Path


def ordered(ground: Ground, path: Path, order: Sequence[int]) -> Ground:
    """The text with the elements of the list at `path` as `order` says: the former place of each."""
    if list(order) == sorted(order):
        return ground
    return ground.changed(
        _in_brackets(ground, path, order) if ground.span(path).is_flow else _lines(ground, path, order)
    )


def _in_brackets(ground: Ground, path: Path, order: Sequence[int]) -> Change:
    spans = [ground.span((*path, rank)) for rank in range(len(order))]
    first, last = spans[0].start[0], spans[-1].end[0]
    if first != last:
        raise NotEditableError
    line = ground.lines[first]
    words = [line[span.start[1] : span.end[1]] for span in spans]
    for span, rank in reversed(list(zip(spans, order, strict=True))):
        line = f"{line[: span.start[1]]}{words[rank]}{line[span.end[1] :]}"
    return Change(first, first + 1, (line,))


def _lines(ground: Ground, path: Path, order: Sequence[int]) -> Change:
    first, last = ground.first_row((*path, 0)), ground.span(path).end[0]
    column = ground.column((*path, 0))
    if ground.lines[first][:column].strip():
        raise NotEditableError
    bounds = [0, *(_begins(ground, path, rank, column) for rank in range(1, len(order))), last + 1 - first]
    lines = list(ground.rows.lines[first : last + 1])
    chunks = [lines[start:end] for start, end in pairwise(bounds)]
    blanks = [chunk[: _blank(chunk)] for chunk in chunks]
    bare = [chunk[_blank(chunk) :] for chunk in chunks]
    return Change(
        first, last + 1, tuple(row for gap, rank in zip(blanks, order, strict=True) for row in (*gap, *bare[rank]))
    )


def _begins(ground: Ground, path: Path, rank: int, column: int) -> int:
    """Where what belongs to an element begins, from the first of the list: after the lines of the one before.

    A remark that is further from the margin than the dash is still the former one's.
    """
    row = ground.spans.values[(*path, rank - 1)].end[0] + 1
    dash = ground.first_row((*path, rank))
    while row < dash and ground.lines[row].strip() and _depth(ground.lines[row]) > column:
        row += 1
    return row - ground.first_row((*path, 0))


def _blank(chunk: Sequence[str]) -> int:
    return next((place for place, line in enumerate(chunk) if line.strip()), 0)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())

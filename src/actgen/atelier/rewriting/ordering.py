"""The elements of a list, or the names of a group, in another order, each with its lines and the remarks above it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.rows import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.plain import Path


def ordered(ground: Ground, path: Path, order: Sequence[int]) -> Ground:
    """The text with the elements of the list, or the names of the group, at `path` as `order` says: the former place
    of each.
    """
    if list(order) == sorted(order):
        return ground
    return ground.changed(
        _in_brackets(ground, path, order) if ground.span(path).is_flow else _lines(ground, path, order)
    )


def _in_brackets(ground: Ground, path: Path, order: Sequence[int]) -> Change:
    spans = [ground.span((*path, one)) for one in ground.span(path).inner]
    bounds = [((span.key or span.start), span.end) for span in spans]
    first, last = bounds[0][0][0], bounds[-1][1][0]
    if first != last:
        raise NotEditableError
    line = ground.lines[first]
    words = [line[start[1] : end[1]] for start, end in bounds]
    for (start, end), rank in reversed(list(zip(bounds, order, strict=True))):
        line = f"{line[: start[1]]}{words[rank]}{line[end[1] :]}"
    return Change(first, first + 1, (line,))


def _lines(ground: Ground, path: Path, order: Sequence[int]) -> Change:
    inner = ground.span(path).inner
    first, last = ground.first_row((*path, inner[0])), ground.span(path).end[0]
    column = ground.column((*path, inner[0]))
    if ground.lines[first][:column].strip():
        raise NotEditableError
    while first > 0 and ground.spans.remarks.get(first - 1) == column and _depth(ground.lines[first - 1]) == column:
        first -= 1  # a remark right above the first, as far from the margin, is its own
    begins = (_begins(ground, (*path, before), (*path, one), column) - first for before, one in pairwise(inner))
    bounds = [0, *begins, last + 1 - first]
    lines = list(ground.rows.lines[first : last + 1])
    chunks = [lines[start:end] for start, end in pairwise(bounds)]
    blanks = [chunk[: _blank(chunk)] for chunk in chunks]
    bare = [chunk[_blank(chunk) :] for chunk in chunks]
    return Change(
        first, last + 1, tuple(row for gap, rank in zip(blanks, order, strict=True) for row in (*gap, *bare[rank]))
    )


def _begins(ground: Ground, before: Path, path: Path, column: int) -> int:
    """The line where what belongs to an element begins: after the lines of the one before.

    A remark that is further from the margin than the dash, or than the name, is still the former one's.
    """
    row = ground.spans.values[before].end[0] + 1
    begins = ground.first_row(path)
    while row < begins and ground.lines[row].strip() and _depth(ground.lines[row]) > column:
        row += 1
    return row


def _blank(chunk: Sequence[str]) -> int:
    return next((place for place, line in enumerate(chunk) if line.strip()), 0)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())

"""A name, or an element, taken out of a text; the remarks that stood in its lines stay, each on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.replacing import with_value
from actgen.atelier.rewriting.rows import Change, spliced

if TYPE_CHECKING:
    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.plain import Path


def without(ground: Ground, path: Path) -> Ground:
    """The text without a value; what held it alone is then empty."""
    parent, span = path[:-1], ground.span(path)
    others = [one for one in ground.span(parent).inner if one != path[-1]]
    if not others:
        return with_value(ground, parent, [] if isinstance(path[-1], int) else {})
    if ground.spans.in_flow(path):
        return ground.changed(_in_flow(ground, path))
    row, column = ground.first_row(path), ground.column(path)
    kept = ground.remarks_within(row, span.end[0], column)
    if not ground.lines[row][:column].strip():
        return ground.changed(_lines(ground, row, span.end[0], kept))
    if span.dash:
        raise NotEditableError  # the first of a list that stands in the line of another dash
    return ground.changed(_after_dash(ground, path, others, kept))


def _lines(ground: Ground, first: int, last: int, kept: list[str]) -> Change:
    """The lines away, and with them one of the two empty ones between which nothing is left."""
    above = first > 0 and not ground.lines[first - 1].strip()
    below = last + 1 >= len(ground.lines) or not ground.lines[last + 1].strip()
    is_doubled = above and below and not kept
    return Change(first - is_doubled, last + 1, tuple(kept))


def _after_dash(ground: Ground, path: Path, others: list[str | int], kept: list[str]) -> Change:
    """The next name takes the place of the first of a group, after the dash."""
    row, column, span = ground.first_row(path), ground.column(path), ground.span(path)
    following = ground.span((*path[:-1], others[0]))
    start, end = ground.first_row((*path[:-1], others[0])), following.end[0]
    lines = ground.lines
    moved = [f"{lines[row][:column]}{lines[start][column:]}", *lines[start + 1 : end + 1]]
    between = lines[span.end[0] + 1 : start]
    return Change(row, end + 1, (*moved, *kept, *between))


def _in_flow(ground: Ground, path: Path) -> Change:
    """Between braces or brackets: from its beginning to that of the next, or from the end of the one before."""
    parent, name = path[:-1], path[-1]
    inner = ground.span(parent).inner
    place = inner.index(name)
    span = ground.span(path)
    if place + 1 < len(inner):
        following = ground.spans.values[(*parent, inner[place + 1])]
        start, end = span.key or span.start, following.key or following.start
    else:
        start, end = ground.spans.values[(*parent, inner[place - 1])].end, span.end
    if any(row in ground.spans.remarks for row in range(start[0], end[0])):
        raise NotEditableError
    return spliced(ground.lines, start, end, "")

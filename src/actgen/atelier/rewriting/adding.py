"""A name added to a group, an element added to a list, in the form of what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError, exact_scalar, opened_comment
from actgen.atelier.rewriting.fresh import in_flow, rows_of
from actgen.atelier.rewriting.replacing import with_value
from actgen.atelier.rewriting.rows import Change, spliced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.plain import Path, Plain


def with_name(ground: Ground, path: Path, value: Plain, order: Sequence[str]) -> Ground:
    """The text with a name more in the group that holds `path`, after those that `order` puts before it.

    A name that stands in a comment there, « #rapporteur: à compléter », comes out of it with what it says.
    """
    parent, name = path[:-1], str(path[-1])
    span = ground.span(parent)
    if not span.inner:
        return with_value(ground, parent, {name: value})
    before = _before(name, [str(one) for one in span.inner], order)
    if span.is_flow:
        return ground.changed(_in_braces(ground, parent, f"{exact_scalar(name)}: {in_flow(value)}", before))
    column = ground.column((*parent, span.inner[0]))
    first, last = span.start[0], _last_row(ground, span.end[0], column)
    if (opened := opened_comment(ground.lines, first, last, name, column)) is not None:
        return ground.changed(Change(0, len(ground.lines), tuple(opened)))
    fresh = rows_of(f"{' ' * column}{exact_scalar(name)}:", value, column)
    if before is not None:
        return ground.changed(_after(ground, (*parent, before), fresh))
    return ground.changed(_first(ground, parent, str(span.inner[0]), column, fresh))


def with_element(ground: Ground, path: Path, rank: int, value: Plain) -> Ground:
    """The text with an element more in the list at `path`, in that place."""
    span = ground.span(path)
    if not span.inner:
        return with_value(ground, path, [value])
    if span.is_flow:
        return ground.changed(_in_braces(ground, path, in_flow(value), rank - 1 if rank else None))
    if span.style or ground.spans.values[(*path, 0)].dash is None:
        raise NotEditableError
    column = ground.column((*path, 0))
    fresh = _as_the_others(ground, path, value, column)
    if rank:
        blank = [""] if _is_apart(ground, path, rank) else []
        return ground.changed(_after(ground, (*path, rank - 1), [*blank, *fresh]))
    row = ground.first_row((*path, 0))
    if ground.lines[row][:column].strip():
        raise NotEditableError
    return ground.changed(Change(row, row, tuple(fresh)))


def _before(name: str, held: Sequence[str], order: Sequence[str]) -> str | None:
    """The last of the names held that the order puts before that name; the last of all for one without a place."""
    if name not in order:
        return held[-1]
    earlier = set(order[: order.index(name)])
    return next((one for one in reversed(held) if one in earlier), None)


def _in_braces(ground: Ground, parent: Path, words: str, before: str | int | None) -> Change:
    span = ground.span(parent)
    if before is None:
        first = ground.spans.values[(*parent, span.inner[0])]
        start = first.key or first.start
        return spliced(ground.lines, start, start, f"{words}, ")
    end = ground.spans.values[(*parent, before)].end
    return spliced(ground.lines, end, end, f", {words}")


def _after(ground: Ground, path: Path, fresh: Sequence[str]) -> Change:
    row = ground.spans.values[path].end[0] + 1
    return Change(row, row, tuple(fresh))


def _first(ground: Ground, parent: Path, name: str, column: int, fresh: list[str]) -> Change:
    """The lines before the first name of a group, which may stand after a dash."""
    row = ground.first_row((*parent, name))
    head = ground.lines[row][:column]
    if head.strip():
        return Change(
            row, row + 1, (f"{head}{fresh[0].lstrip()}", *fresh[1:], f"{' ' * column}{ground.lines[row][column:]}")
        )
    if not parent:  # what opens a file stands above all
        return _after(ground, (name,), fresh)
    below = ground.first_row(parent) + 1
    return Change(below, below, tuple(fresh))


def _as_the_others(ground: Ground, path: Path, value: Plain, column: int) -> list[str]:
    """The lines of an element: between braces where the others are."""
    dash = f"{' ' * column}-"
    others = [ground.spans.values[(*path, rank)] for rank in ground.span(path).inner]
    if isinstance(value, dict) and all(one.is_flow for one in others):
        return [f"{dash} {in_flow(value)}"]
    return rows_of(dash, value, column)


def _is_apart(ground: Ground, path: Path, rank: int) -> bool:
    """Whether an empty line parts the elements of the list."""
    if rank < 2 or rank - 1 not in ground.span(path).inner:
        return False
    above, row = ground.spans.values[(*path, rank - 2)].end[0], ground.first_row((*path, rank - 1))
    return any(not line.strip() for line in ground.lines[above + 1 : row])


def _last_row(ground: Ground, row: int, column: int) -> int:
    """The last line that may belong to a group whose last value ends on `row`: those below it that are indented."""
    last = row
    for number in range(row + 1, len(ground.lines)):
        line = ground.lines[number]
        if line.strip() and len(line) - len(line.lstrip()) < column:
            break
        if line.strip():
            last = number
    return last

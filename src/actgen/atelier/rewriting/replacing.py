"""A value replaced by another, whatever both are: words, a group, a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.fresh import folded, in_flow, in_lines, is_in_lines, quoted_as, rows_of
from actgen.atelier.rewriting.rows import Change, spliced

if TYPE_CHECKING:
    from actgen.atelier.rewriting.ground import Ground
    from actgen.variables.yaml.plain import Path, Plain
    from actgen.variables.yaml.spans import Span


def with_value(ground: Ground, path: Path, value: Plain) -> Ground:
    """The text with another value at a path that is there."""
    span = ground.span(path)
    if ground.spans.in_flow(path):
        return _in_flow(ground, span, value)
    if isinstance(value, str) and not span.inner and not span.is_flow:
        return _words(ground, path, span, value)
    return ground.changed(_whole(ground, path, span, value))


def _in_flow(ground: Ground, span: Span, value: Plain) -> Ground:
    rows = range(span.start[0], span.end[0])
    if any(row in ground.spans.remarks for row in rows):
        raise NotEditableError
    words = quoted_as(span.style, value) if isinstance(value, str) and not span.is_flow else in_flow(value)
    return ground.changed(spliced(ground.lines, span.start, span.end, _apart(ground, span, words)))


def _words(ground: Ground, path: Path, span: Span, value: str) -> Ground:
    """Words in the place of words: written as the former ones were, where these can be."""
    if span.is_block:
        return ground.changed(_block(ground, path, span, value))
    if "\n" in value and is_in_lines(value):
        return ground.changed(_whole(ground, path, span, value))
    words = quoted_as(span.style, value)
    return ground.changed(spliced(ground.lines, span.start, span.end, _apart(ground, span, words)))


def _apart(ground: Ground, span: Span, words: str) -> str:
    """The words with a blank before them, where nothing stood after the colon or the dash."""
    row, column = span.start
    before = ground.lines[row][:column]
    return f" {words}" if words and before[-1:] in (":", "-") else words


def _block(ground: Ground, path: Path, span: Span, value: str) -> Change:
    """The words below a sign | or >, in lines or folded, with what follows the sign kept."""
    first, last = span.start[0] + 1, span.end[0]
    indent = ground.column(path) + 2
    former = next((line for line in ground.lines[first : last + 1] if line.strip()), "")
    indent = len(former) - len(former.lstrip()) if former else indent
    sign = ground.lines[span.start[0]][span.start[1] :].split()[0]
    if sign == ">-" and "\n" not in value and value == " ".join(value.split(" ")).strip() and is_in_lines(value):
        return Change(first, last + 1, tuple(folded(value, indent)))
    if sign == "|-" and is_in_lines(value):
        return Change(first, last + 1, tuple(in_lines(value, indent)))
    return _whole(ground, path, span, value)


def _whole(ground: Ground, path: Path, span: Span, value: Plain) -> Change:
    """The lines of a value written anew; the remark beside its name stays there, the others below."""
    row, column = ground.first_row(path), ground.column(path)
    beside = ground.remark_beside(row) if not span.is_flow or span.end[0] == row else ""
    last = span.end[0]
    kept = ground.remarks_within(row + bool(beside), last, column)
    if span.dash:
        head = ground.lines[row][: span.dash[1] + 1]
    elif span.key and span.key_end:
        head = f"{ground.lines[row][: span.key_end[1]]}:"
    else:
        raise NotEditableError  # the file as a whole
    fresh = rows_of(head, value, column)
    fresh[0] = f"{fresh[0]}{beside}"
    return Change(row, last + 1, (*fresh, *kept))

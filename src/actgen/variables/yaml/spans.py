"""From where to where each value of a YAML text stands, and its remarks: what is needed to change one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.variables.yaml.nodes import nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.yaml.nodes import Node
    from actgen.variables.yaml.plain import Path

#: A row and a column, both counted from 0.
Point = tuple[int, int]
#: What parts the lines of a YAML text.
LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_REMARK = re.compile(r"(?:^|(?<=[ \t]))#")
_DASH = re.compile(r"\s*(?:- +)*-\s*(?:#.*)?")
_NAMED = ("&", "*", "!")


class Span(Struct, frozen=True):
    """A value: where it begins, where it ends, and how it is written.

    `style` is the sign that opens it, « " », « ' », « | », « > », « { », « [ », empty for bare words and for the lines
    of a group or of a list. `key` is where its name begins, `dash` where the dash of an element does; neither in
    brackets. `inner` are the names, or the places, of what it holds. One that is `shared` has a name of its own, is
    another one by its name, or states a type: nothing in it is changed.
    """

    start: Point
    end: Point
    style: str = ""
    key: Point | None = None
    key_end: Point | None = None
    dash: Point | None = None
    inner: tuple[str | int, ...] = ()
    is_list: bool = False
    is_shared: bool = False

    @property
    def is_flow(self) -> bool:
        """Whether it is written between braces or brackets."""
        return self.style in ("{", "[")

    @property
    def is_block(self) -> bool:
        """Whether it is the text of the lines below a sign, « | » or « > »."""
        return self.style in ("|", ">")


class Spans(Struct, frozen=True):
    """The values of a text by their paths; `remarks` are the places of the signs # that begin one."""

    rows: list[str]
    values: dict[Path, Span] = field(default_factory=dict)
    remarks: dict[int, int] = field(default_factory=dict)

    def in_flow(self, path: Path) -> bool:
        """Whether the value stands between braces or brackets, which are those of another."""
        return any(self.values[path[:length]].is_flow for length in range(len(path)))

    def is_shared(self, path: Path) -> bool:
        """Whether the value, or one that holds it, has a name of its own or is named."""
        return any(self.values[path[:length]].is_shared for length in range(len(path) + 1))


def spans_of(text: str) -> Spans:
    """The values of a text without faults of form; its lines end as `LINE_BREAK` says."""
    rows = LINE_BREAK.split(text)
    found = Spans(rows)
    node = nodes_of(text)
    if node is not None:
        _Walk(found).value(node, (), Span((0, 0), (0, 0)))
        found.remarks.update(_remarks(found))
    return found


class _Walk:
    """One pass over the nodes."""

    def __init__(self, spans: Spans) -> None:
        self.spans, self.met = spans, set[int]()

    def value(self, node: Node, path: Path, known: Span) -> Point:
        """Keep the span of a value; where it ends."""
        start = _point(node, at_end=False)
        line = self.spans.rows[start[0]] if start[0] < len(self.spans.rows) else ""
        is_shared = id(node) in self.met or line[start[1] : start[1] + 1] in _NAMED
        self.met.add(id(node))
        inner: tuple[str | int, ...] = ()
        end, style = _point(node, at_end=True), ""
        if node.id == "scalar":
            style = node.style or ""
            end = self.end_of_block(start, end) if style in ("|", ">") else end
        else:
            inner, last = self.group(node, path) if node.id == "mapping" else self.elements(node, path)
            style, end = ("{" if node.id == "mapping" else "[", end) if node.flow_style else ("", last or end)
        self.spans.values[path] = Span(
            start, end, style, known.key, known.key_end, known.dash, inner, node.id == "sequence", is_shared
        )
        return end

    def group(self, node: Node, path: Path) -> tuple[tuple[str | int, ...], Point | None]:
        names: list[str] = []
        last: Point | None = None
        for key, value in node.value:
            name = str(key.value)
            begins, ends = _point(key, at_end=False), _point(key, at_end=True)
            last = self.value(value, (*path, name), Span(begins, begins, key=begins, key_end=ends))
            names.append(name)
        return tuple(names), last

    def elements(self, node: Node, path: Path) -> tuple[tuple[str | int, ...], Point | None]:
        last: Point | None = None
        for rank, one in enumerate(node.value):
            start = _point(one, at_end=False)
            dash = None if node.flow_style else self.dash_before(start)
            last = self.value(one, (*path, rank), Span(start, start, dash=dash))
        return tuple(range(len(node.value))), last

    def dash_before(self, start: Point) -> Point | None:
        """The dash of an element that begins there: on its line, or on one above that holds nothing more."""
        row, column = start
        before = self.spans.rows[row][:column]
        if before.rstrip().endswith("-"):
            return row, len(before.rstrip()) - 1
        while row > 0 and not before.strip():
            row, before = row - 1, ""
            line = self.spans.rows[row]
            if _DASH.fullmatch(line):
                return row, line.split("#")[0].rstrip().rindex("-")
            if line.strip() and not line.lstrip().startswith("#"):
                return None
        return None

    def end_of_block(self, start: Point, end: Point) -> Point:
        """Where the last line of a text in lines ends."""
        row = min(end[0] if end[1] else end[0] - 1, len(self.spans.rows) - 1)
        while row > start[0] and not self.spans.rows[row].strip():
            row -= 1
        return row, len(self.spans.rows[row])


def _point(node: Node, *, at_end: bool) -> Point:
    mark = node.end_mark if at_end else node.start_mark
    return mark.line, mark.column


def _remarks(spans: Spans) -> Iterator[tuple[int, int]]:
    """The row and the column of each remark: a sign # outside of every text."""
    covered: dict[int, list[tuple[int, int]]] = {}
    for span in spans.values.values():
        texts = [(span.key, span.key_end)] if span.key and span.key_end else []
        if not span.is_flow and not span.inner:
            texts.append(_written(span))
        for (first, begins), (last, ends) in texts:
            for row in range(first, last + 1):
                covered.setdefault(row, []).append(
                    (begins if row == first else 0, ends if row == last else len(spans.rows[row]))
                )
    for row, line in enumerate(spans.rows):
        signs = (found.start() for found in _REMARK.finditer(line))
        outside = (sign for sign in signs if not any(begin <= sign < end for begin, end in covered.get(row, ())))
        if (sign := next(outside, None)) is not None:
            yield row, sign


def _written(span: Span) -> tuple[Point, Point]:
    """Where the words of a text stand: those of lines begin below the sign, beside which a remark may stand."""
    return ((span.start[0] + 1, 0), span.end) if span.is_block else (span.start, span.end)

"""A text that is changed value by value: its lines, where each value stands, which remarks are to stay."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.rows import Change, Rows, rows_in
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.spans import spans_of

if TYPE_CHECKING:
    from actgen.variables.yaml.plain import Path, Plain
    from actgen.variables.yaml.spans import Span, Spans


class Ground(Struct, frozen=True, dict=True):
    """The text at one moment; each change gives another."""

    rows: Rows

    @cached_property
    def spans(self) -> Spans:
        """Where its values stand."""
        return spans_of(self.rows.text)

    @cached_property
    def data(self) -> Plain:
        """What is read in it; NotEditableError where a change has made it unreadable."""
        document = read_yaml(self.rows.text.encode(), "")
        if not document.is_readable:
            raise NotEditableError
        return document.data

    @property
    def lines(self) -> list[str]:
        """Its lines as they are read."""
        return self.spans.rows

    def changed(self, change: Change) -> Ground:
        """The text after a change."""
        return Ground(self.rows.changed(change))

    def at(self, path: Path) -> Any:
        """The data at a path that is there."""
        found: Any = self.data
        for step in path:
            found = found[step]
        return found

    def span(self, path: Path) -> Span:
        """Where a value that may be changed stands; NotEditableError for one that another names, or is named by."""
        if path not in self.spans.values or self.spans.is_shared(path):
            raise NotEditableError
        return self.spans.values[path]

    def column(self, path: Path) -> int:
        """How far from the margin its name, or its dash, stands; 0 for the file."""
        span = self.span(path)
        begins = span.dash or span.key
        return begins[1] if begins else 0

    def first_row(self, path: Path) -> int:
        """The line on which its name, or its dash, stands."""
        span = self.span(path)
        return (span.dash or span.key or span.start)[0]

    def remarks_within(self, first: int, last: int, column: int) -> list[str]:
        """The remarks of these lines, each on a line of its own, so far from the margin."""
        found = ((row, self.spans.remarks.get(row)) for row in range(first, last + 1))
        return [f"{' ' * column}{self.lines[row][sign:]}" for row, sign in found if sign is not None]

    def remark_beside(self, row: int) -> str:
        """The remark at the end of a line, with the blanks before it; empty where there is none."""
        sign = self.spans.remarks.get(row)
        if sign is None:
            return ""
        before = self.lines[row][:sign]
        return self.lines[row][len(before.rstrip()) :]


def ground_of(text: str) -> Ground:
    """The text; NotEditableError where it is no YAML."""
    ground = Ground(rows_in(text))
    if not read_yaml(text.encode(), "").is_readable:
        raise NotEditableError
    return ground

"""The lines of a text with the ends that they have, so that those that do not change are written as they were."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.variables.yaml.spans import LINE_BREAK

if TYPE_CHECKING:
    from actgen.variables.yaml.spans import Point


class Change(Struct, frozen=True):
    """Other lines in the place of those from `first` to before `end`."""

    first: int
    end: int
    rows: tuple[str, ...]


class Rows(Struct, frozen=True):
    """A text line by line; `ends` are the breaks after each line but the last."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text, each line with its end."""
        return "".join(f"{line}{end}" for line, end in zip(self.lines, (*self.ends, ""), strict=True))

    @property
    def read(self) -> list[str]:
        """The lines as the reader of YAML has them."""
        return [unicodedata.normalize("NFC", line) for line in self.lines]

    def changed(self, change: Change) -> Rows:
        """The text after a change; a new line ends as the first of the file does."""
        first, end = change.first, change.end
        usual = self.ends[0] if self.ends else "\n"
        lines = (*self.lines[:first], *change.rows, *self.lines[end:])
        ends = (*self.ends[:first], *[usual] * len(change.rows), *self.ends[end:])
        return Rows(lines, (*ends, usual)[: len(lines) - 1])


def rows_in(text: str) -> Rows:
    """The lines of a text."""
    return Rows(tuple(LINE_BREAK.split(text)), tuple(LINE_BREAK.findall(text)))


def spliced(lines: list[str], start: Point, end: Point, new: str) -> Change:
    """What stands from `start` to `end` replaced by a text on one line."""
    (first, begins), (last, ends) = start, end
    return Change(first, last + 1, (f"{lines[first][:begins]}{new}{lines[last][ends:]}",))

"""A value put into the text of a commune's file, and nothing else moved: comments, order and blank lines stay.

The text is read again after each change, so that the places are those of what the clerk would see in an editor.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.atelier.first_file.layout import commented
from actgen.core.diagnostics import FilePlace
from actgen.variables.expected import expected_at
from actgen.variables.marks import marked_paths
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import NOTHING, read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.first_file.layout import Layout
    from actgen.facts.sources import Names
    from actgen.variables.yaml.plain import Path

_UNSAFE = re.compile(r": | #|:$|^[-?:,\[\]{}#&*!|>'\"%@` ]| $|[\[\]{},]|[\x00-\x1f\x7f-\x9f\u2028\u2029]|^\.\.\.")
#: What stands for a sign between double quotes.
_ESCAPED = {
    **{chr(code): f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\u2028": "\\L", "\u2029": "\\P",
}  # fmt: skip
_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\'\'|[^\'])*\'')
_BARE = re.compile(r"\S*(?:\s+(?!#)\S+)*")
_BARE_IN_FLOW = re.compile(r"[^\s,\[\]{}]*(?:\s+(?!#)[^\s,\[\]{}]+)*")
_ONE_SPACE = re.compile(r"^ (?=\w)")
_OPENED = re.compile(r"(\s*)#\s?([\w]+):")


class NotEditableError(ValueError):
    """Raised where a value stands in a shape that only a person should change."""


class Sheet(Struct, frozen=True):
    """The text of a commune's file, and what is read in it; each change gives another sheet."""

    text: str

    @property
    def document(self) -> Document:
        """The file as data, with the place of each value."""
        return _read(self.text)

    @property
    def marks(self) -> int:
        """How many values are still to be typed."""
        return sum(1 for _ in marked_paths(self.document.data))

    @property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.split("\n")

    def with_value(self, path: Path, typed: str) -> Sheet:
        """The sheet with what was typed in the place of the value at `path`."""
        document, lines = self.document, self.lines
        place = document.values.get(path)
        if place is None or not place.line:
            raise NotEditableError
        row, column = place.line - 1, place.column - 1
        in_flow = _is_in_flow(document, path)
        end = end_of_scalar(lines[row], column, in_flow=in_flow)
        last = row if in_flow else last_row(lines, row, _indent_of(document, path))
        after = lines[row][end:] if last == row else ""
        lines[row : last + 1] = [f"{lines[row][:column]}{scalar(typed)}{after}"]
        return Sheet("\n".join(lines))

    def with_values(self, path: Path, typed: Sequence[str]) -> Sheet:
        """The sheet with these values as the list at `path`, one a line; those that stood first stay as they are."""
        document, lines = self.document, self.lines
        key, held = document.keys.get(path), _at(document.data, path)
        if key is None or _is_in_flow(document, path) or _is_in_flow(document, (*path, 0)):
            raise NotEditableError
        row, indent = key.line - 1, key.column - 1
        last = last_row(lines, row, indent, dashes=True)
        kept = _common(held if isinstance(held, list) else [], typed)
        start, dash = row, " " * (indent + 2)
        if isinstance(held, list):
            dash = " " * _indent_of(document, (*path, 0))
            start = document.values[(*path, kept)].line - 1 if kept < len(held) else last + 1
        else:
            lines[row] = lines[row][: indent + lines[row][indent:].index(":") + 1]
            start += 1
        lines[start : last + 1] = [f"{dash}- {scalar(one)}" for one in typed[kept:]]
        return Sheet("\n".join(lines))

    def opened(self, path: Path, layout: Layout) -> Sheet:
        """The sheet with the name at `path` out of its comment, or added where there is none, its values marked."""
        if path in self.document.values:
            return self
        sheet = self._with_parent(path, layout)
        document, lines = sheet.document, sheet.lines
        first, last, indent = _inside(document, lines, path[:-1])
        if (uncommented := opened_comment(lines, first, last, str(path[-1]), indent)) is not None:
            return Sheet("\n".join(uncommented))
        lines[last + 1 : last + 1] = [*([] if path[:-1] else [""]), *_fresh(path, layout, indent)]
        return Sheet("\n".join(lines))

    def closed(self, path: Path, layout: Layout) -> Sheet:
        """The sheet with the name at `path` back in a comment, its values marked again."""
        document, lines = self.document, self.lines
        key = document.keys.get(path)
        if key is None or _is_in_flow(document, path):
            raise NotEditableError
        row, indent = key.line - 1, key.column - 1
        last = last_row(lines, row, indent, dashes=True)
        shut = commented(_fresh(path, layout, indent), " " * indent)
        before = lines[row][:indent]
        if before.strip():
            return Sheet("\n".join(_without_first(document, lines, path, last, before, shut)))
        if not _siblings(document, path):
            raise NotEditableError
        lines[row : last + 1] = shut
        return Sheet("\n".join(lines))

    def with_item(self, path: Path, layout: Layout) -> Sheet:
        """The sheet with one more group, its values marked, at the end of the list at `path`."""
        if path not in self.document.values:
            return self.opened(path, layout)
        document, lines = self.document, self.lines
        expected = expected_at(layout.needs.model, path)
        key = document.keys.get(path)
        if not expected or not expected.model or not key or _is_in_flow(document, (*path, 0)):
            raise NotEditableError
        row, indent = key.line - 1, key.column - 1
        last = last_row(lines, row, indent, dashes=True, comments=True)
        dash = " " * _indent_of(document, (*path, 0))
        fresh = layout.item(expected.model, names_of(path), dash)
        lines[last + 1 : last + 1] = [line for line in fresh if not line.lstrip().startswith("# ")]
        return Sheet("\n".join(lines))

    def without_item(self, path: Path) -> Sheet:
        """The sheet without the last group of a list, which `path` ends with the number of."""
        document, lines = self.document, self.lines
        place = document.values[path]
        row = place.line - 1
        dash = lines[row].rfind("-", 0, place.column - 1)
        if dash < 0 or lines[row][:dash].strip():
            raise NotEditableError
        del lines[row : last_row(lines, row, dash, comments=True) + 1]
        return Sheet("\n".join(lines))

    def _with_parent(self, path: Path, layout: Layout) -> Sheet:
        """The sheet where the group that is to hold `path` is open, without the braces of a group of nothing."""
        parent = path[:-1]
        if not parent:
            return self
        sheet = self if parent in self.document.values else self.opened(parent, layout)
        document, lines = sheet.document, sheet.lines
        if not _is_in_flow(document, path):
            return sheet
        place = document.values[parent]
        row, column = place.line - 1, place.column - 1
        if _is_in_flow(document, parent) or not lines[row].startswith("{}", column):
            raise NotEditableError
        lines[row] = lines[row][:column].rstrip()
        return Sheet("\n".join(lines))


@lru_cache(maxsize=8)
def _read(text: str) -> Document:
    """The document of a text; nobody changes it."""
    return read_yaml(text.encode(), "")


def scalar(typed: str) -> str:
    """A value on one line as YAML reads it back, in quotes where it could be read otherwise."""
    return exact_scalar(" ".join(typed.split()))


def exact_scalar(text: str) -> str:
    """A text as YAML reads it back, each of its blanks kept, in quotes where it could be read otherwise."""
    if text and text not in NOTHING and not _UNSAFE.search(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text between double quotes."""
    return f'"{"".join(_ESCAPED.get(char, char) for char in text)}"'


def opened_comment(lines: list[str], first: int, last: int, name: str, indent: int) -> list[str] | None:
    """The lines with `#name:`, which stands so far indented among these, out of its comment; None where it does not."""
    for row in range(first, last + 1):
        found = _OPENED.match(lines[row])
        if found and found[2] == name and len(found[1]) == indent:
            end = _last_comment(lines, row, indent)
            return [*lines[:row], *(_out_of_comment(line, indent) for line in lines[row : end + 1]), *lines[end + 1 :]]
    return None


def names_of(path: Path) -> Names:
    """A path without the numbers of its lists."""
    return tuple(step for step in path if isinstance(step, str))


def end_of_scalar(line: str, start: int, *, in_flow: bool = False) -> int:
    """Where the value that begins at `start` of a line ends, before its comment."""
    if line[start : start + 1] in ("'", '"'):
        found = _QUOTED.match(line, start)
    else:
        found = _BARE_IN_FLOW.match(line, start) if in_flow else _BARE.match(line, start)
    return found.end() if found else len(line)


def last_row(lines: list[str], row: int, indent: int, *, dashes: bool = False, comments: bool = False) -> int:
    """The last line of what begins at `row`: those after it that are indented more, no comment at its end unless asked.

    With `dashes`, a list whose dashes stand under the first letter of its name belongs to it too.
    """
    last = row
    for number in range(row + 1, len(lines)):
        line = lines[number]
        depth = len(line) - len(line.lstrip())
        if not line.strip() or (depth > indent and line.lstrip().startswith("#") and not comments):
            continue
        if depth <= indent and not (dashes and depth == indent and line.lstrip().startswith("- ")):
            break
        last = number
    return last


def _fresh(path: Path, layout: Layout, indent: int) -> list[str]:
    """The lines of a name whose values are all to be typed."""
    expected = expected_at(layout.needs.model, path)
    if expected is None:
        raise NotEditableError
    return layout.value(expected, names_of(path), " " * indent)


def _without_first(
    document: Document, lines: list[str], path: Path, last: int, dash: str, shut: list[str]
) -> list[str]:
    """The lines where the first name of a group of a list, which follows the dash, gave its place to the next one."""
    row = document.keys[path].line - 1
    following = [document.keys[other].line - 1 for other in _siblings(document, path)]
    if not following:
        return [*lines[:row], f"{dash}{{}}", *shut, *lines[last + 1 :]]
    start = min(following)
    end = last_row(lines, start, len(dash), dashes=True)
    moved = [f"{dash}{lines[start][len(dash) :]}", *lines[start + 1 : end + 1]]
    return [*lines[:row], *moved, *shut, *lines[last + 1 : start], *lines[end + 1 :]]


def _is_in_flow(document: Document, path: Path) -> bool:
    """True where the value stands between braces or brackets."""
    above = (document.values.get(path[:length], FilePlace("")) for length in range(1, len(path)))
    return any(place.excerpt[place.column - 1 : place.column] in ("{", "[") for place in above if place.line)


def _indent_of(document: Document, path: Path) -> int:
    """How far the name, or the dash, of a value is indented."""
    if key := document.keys.get(path):
        return key.column - 1
    place = document.values[path]
    return max(place.excerpt.rfind("-", 0, place.column - 1), 0)


def _inside(document: Document, lines: list[str], parent: Path) -> tuple[int, int, int]:
    """The first and the last line where a name of a group may stand, comments included, and its indentation."""
    if not parent:
        return 0, _last_written(lines, len(lines) - 1), 0
    names = [key.column - 1 for path, key in document.keys.items() if path[:-1] == parent]
    indent = names[0] if names else _indent_of(document, parent) + 2
    first = last = (document.keys.get(parent) or document.values[parent]).line - 1
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            break
        last = number
    return first, _last_written(lines, last), indent


def _last_written(lines: list[str], row: int) -> int:
    while row > 0 and not lines[row].strip():
        row -= 1
    return row


def _last_comment(lines: list[str], row: int, indent: int) -> int:
    """The last line of the group in a comment that begins at `row`: `#  name:` under `#group:`."""
    inside = re.compile(rf" {{{indent}}}#(?:  |$)")
    while row + 1 < len(lines) and inside.match(lines[row + 1]):
        row += 1
    return row


def _out_of_comment(line: str, indent: int) -> str:
    """The line without its sign; an editor may have left one space after it."""
    rest = line[indent + 1 :]
    return f"{line[:indent]}{_ONE_SPACE.sub('', rest)}"


def _common(held: Sequence[object], typed: Sequence[str]) -> int:
    """How many values stand first in both lists."""
    pairs = zip(held, typed, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(held), len(typed)))


def _at(data: Any, path: Path) -> Any:
    """The value at a path of plain data, or None."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _siblings(document: Document, path: Path) -> list[Path]:
    return [other for other in document.keys if other[:-1] == path[:-1] and other != path]

"""The text of a manifest changed where it must be, and nowhere else: comments, order and blank lines stay."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from actgen.atelier.first_file.editing import NotEditableError, Sheet
from actgen.core.diagnostics import FilePlace
from actgen.variables.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.variables.yaml.document import Document

_WIDTH = 118
_MARKED = re.compile(rf"#(?:(?!#).)*\b{MARK}\b", re.IGNORECASE)
_DRAFT = ("Projet, fait du texte de ", "Projet repris de ")


def with_state(text: str, etat: str) -> str:
    """The manifest in that state; NotEditableError where no state is typed."""
    return Sheet(text).with_value(("etat",), etat).text


def with_end(text: str, day: date) -> str:
    """The manifest with that last day of its window; NotEditableError for a window typed between braces."""
    sheet = Sheet(text)
    if ("fenetre", "au") in sheet.document.values:
        return sheet.with_value(("fenetre", "au"), day.isoformat()).text
    start = sheet.document.keys.get(("fenetre", "du"))
    if start is None or _before(start).strip():
        raise NotEditableError
    lines = sheet.lines
    lines.insert(start.line, f"{_before(start)}au: {day.isoformat()}")
    return "\n".join(lines)


def with_entry(text: str, day: date, sentence: str) -> str:
    """The manifest with one more entry at the end of its journal; that of a draft which is still marked gives way."""
    sheet = Sheet(text)
    document, lines = sheet.document, sheet.lines
    entries = _entries(document)
    if ("journal",) in document.values and not entries:
        return _after_key(document, lines, day, sentence)
    if not entries:
        return "\n".join([*_without_end(lines), "", "journal:", *_entry("  ", day, sentence), ""])
    first = entries[-1]
    dash = _dash(first)
    start, end = first.line - 1, _end_of(lines, first.line - 1, len(dash))
    kept = start if _is_draft(document, lines, start, end) else end
    return "\n".join([*lines[:kept], *_entry(dash, day, sentence), *lines[end:]])


def left_marks(text: str, path: str) -> Iterator[FilePlace]:
    """Where a remark says that a line is still to be completed, that of the entry of a draft apart."""
    document, lines = Sheet(text).document, text.split("\n")
    try:
        entries = _entries(document)
    except NotEditableError:
        entries = []
    first = entries[-1].line - 1 if entries else len(lines)
    last = _end_of(lines, first, len(_dash(entries[-1]))) if entries else first
    drafted = range(first, last) if entries and _is_draft(document, lines, first, last) else range(0)
    for row, line in enumerate(lines):
        found = _MARKED.search(line)
        if found and row not in drafted:
            yield FilePlace(path, row + 1, found.start() + 1, line)


def _after_key(document: Document, lines: list[str], day: date, sentence: str) -> str:
    """The lines where « journal: [] », or a key of nothing, got its first entry."""
    row = document.keys[("journal",)].line - 1
    if lines[row].partition(":")[2].partition("#")[0].strip() not in ("", "[]"):
        raise NotEditableError
    lines[row : row + 1] = ["journal:", *_entry("  ", day, sentence)]
    return "\n".join(lines)


def _entries(document: Document) -> list[FilePlace]:
    """Where each entry of the journal begins; NotEditableError where they are typed between brackets."""
    found = [place for path, place in document.values.items() if len(path) == 2 and path[0] == "journal"]
    if any(_before(place).strip() != "-" for place in found):
        raise NotEditableError
    return found


def _before(place: FilePlace) -> str:
    return place.excerpt[: place.column - 1]


def _dash(entry: FilePlace) -> str:
    """What stands before the dash of an entry."""
    return _before(entry).partition("-")[0]


def _end_of(lines: list[str], start: int, indent: int) -> int:
    """The line after the last one of an entry; blank lines and remarks that follow it are not of it."""
    end = start + 1
    for row in range(start + 1, len(lines)):
        line = lines[row]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        if line.strip():
            end = row + 1
    return end


def _is_draft(document: Document, lines: list[str], start: int, end: int) -> bool:
    """Whether the last entry is the one that a draft was born with, its mark still there."""
    texts = [path for path in document.values if path[:1] == ("journal",) and path[-1:] == ("texte",)]
    entries = document.data.get("journal") if isinstance(document.data, dict) else None
    last = entries[-1] if isinstance(entries, list) and entries and texts else None
    said = last.get("texte") if isinstance(last, dict) else None
    marked = any(_MARKED.search(line) for line in lines[start:end])
    return isinstance(said, str) and said.startswith(_DRAFT) and marked


def _entry(dash: str, day: date, sentence: str) -> list[str]:
    """The lines of an entry; its text is folded, so that no sign in it can mean something else."""
    inside = f"{dash}  "
    room = _WIDTH - len(inside) - 2
    folded = _folded(sentence, room)
    return [f"{dash}- date: {day.isoformat()}", f"{inside}texte: >-", *(f"{inside}  {line}" for line in folded)]


def _folded(sentence: str, width: int) -> list[str]:
    """The lines of a sentence, cut at ordinary spaces only: a folded line gives one back."""
    wrapper = textwrap.TextWrapper(width=width, break_long_words=False, break_on_hyphens=False)
    return wrapper.wrap(sentence)


def _without_end(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines

"""The values of a few rows as the file of a collectivité would hold them, each with the cell where it stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actgen.core.diagnostics import CellPlace
from actgen.variables.yaml.nodes import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.batch.names import Column
    from actgen.atelier.batch.table import Row
    from actgen.variables.yaml.nodes import Path


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one collectivité in a table, with the columns that say something of it.

    Tens of thousands are held at once: their cells as they stand, of which a document takes ten times the room.
    """

    path: str
    columns: Sequence[Column]
    rows: tuple[Row, ...]

    def document(self) -> Document:
        """The values of these rows as a file that holds nothing else, made anew each time."""
        given = _Given(self.path)
        for column in self.columns:
            for row in self.rows:
                if row.cells[column.rank]:
                    given.add(column, row)
        return given.document

    def said(self) -> str:
        """All that the document depends on but the places: the names of the columns, and their cells."""
        cells = [[row.cells[column.rank] for column in self.columns] for row in self.rows]
        return json.dumps([[column.paths for column in self.columns], cells], ensure_ascii=False)


class _Given:
    """The values of one collectivité as they are gathered: an element of a list for each row that says something."""

    def __init__(self, path: str) -> None:
        self.document = Document(path, {})
        self._elements: dict[tuple[Path, int], int] = {}
        self._rows: dict[int, CellPlace] = {}

    def add(self, column: Column, row: Row) -> None:
        """The cell of that row, wherever its column leads."""
        place = CellPlace(self.document.path, row.number, column.rank + 1, heading=column.heading)
        around = self._row(row)
        for path in column.paths:
            if column.is_value:
                self._append(path, row.cells[column.rank], place, around)
            elif column.repeated:
                held, below = path[: column.repeated], path[column.repeated :]
                self._set((*held, self._element(held, row), *below), row.cells[column.rank], place, around)
            else:
                self._set(path, row.cells[column.rank], place, around)

    def _row(self, row: Row) -> CellPlace:
        """Where a row stands as a whole: the place of what holds its values."""
        return self._rows.setdefault(row.number, CellPlace(self.document.path, row.number))

    def _append(self, path: Path, cell: str, place: CellPlace, around: CellPlace) -> None:
        """Each line of a cell is an element of the list."""
        for line in filter(None, map(str.strip, cell.splitlines())):
            self._set((*path, len(self._list(path))), line, place, around)

    def _element(self, path: Path, row: Row) -> int:
        """The rank of the element that a row is of a list of groups."""
        key = path, row.number
        if key not in self._elements:
            held = self._list(path)
            self._elements[key] = len(held)
            self._set((*path, len(held)), {}, self._row(row), self._row(row))
        return self._elements[key]

    def _list(self, path: Path) -> list[Any]:
        held: Any = self.document.data
        for step in path[:-1]:
            held = held.setdefault(step, {})
        found: list[Any] = held.setdefault(path[-1], [])
        return found

    def _set(self, path: Path, value: Any, place: CellPlace, around: CellPlace) -> None:
        held: Any = self.document.data
        values, keys = self.document.values, self.document.keys
        for length, step in enumerate(path[:-1], start=1):
            held = held.setdefault(step, {}) if isinstance(held, dict) else held[step]
            if path[:length] not in values:
                values[path[:length]] = keys[path[:length]] = around
        if isinstance(held, list):
            held.append(value)
        else:
            held[path[-1]] = value
        values[path] = keys[path] = place

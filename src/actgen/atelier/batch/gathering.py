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
        #: What holds values already, by its path: a group, a list.
        self._held: dict[Path, Any] = {(): self.document.data}
        self._elements: dict[tuple[Path, int], int] = {}
        self._rows: dict[int, CellPlace] = {}

    def add(self, column: Column, row: Row) -> None:
        """The cell of that row, wherever its column leads."""
        cell, place = row.cells[column.rank], self._place(column, row)
        for path in column.paths:
            if column.is_value:
                self._append(path, cell, place, row)
            elif column.repeated:
                held, below = path[: column.repeated], path[column.repeated :]
                self._set((*held, self._element(held, row), *below), cell, place, row)
            else:
                self._set(path, cell, place, row)

    def _place(self, column: Column, row: Row) -> CellPlace:
        return CellPlace(self.document.path, row.number, column.rank + 1, "", column.heading)

    def _row(self, row: Row) -> CellPlace:
        """Where a row stands as a whole: the place of what holds its values."""
        place = self._rows.get(row.number)
        if place is None:
            place = self._rows[row.number] = CellPlace(self.document.path, row.number)
        return place

    def _append(self, path: Path, cell: str, place: CellPlace, row: Row) -> None:
        """Each line of a cell is an element of the list."""
        values, keys, held = self.document.values, self.document.keys, self._list(path, row)
        for line in filter(None, map(str.strip, cell.splitlines())):
            here = (*path, len(held))
            held.append(line)
            values[here] = keys[here] = place

    def _element(self, path: Path, row: Row) -> int:
        """The rank of the element that a row is of a list of groups."""
        key = path, row.number
        rank = self._elements.get(key)
        if rank is None:
            held, group = self._list(path, row), dict[str, Any]()
            rank = self._elements[key] = len(held)
            held.append(group)
            self._hold((*path, rank), group, row)
        return rank

    def _list(self, path: Path, row: Row) -> list[Any]:
        found: list[Any] | None = self._held.get(path)
        if found is None:
            found = self._around(path, row)[path[-1]] = []
            self._hold(path, found, row)
        return found

    def _around(self, path: Path, row: Row) -> Any:
        """What holds the value of that path, made where nothing was held there."""
        around = path[:-1]
        found = self._held.get(around)
        if found is None:
            found = self._around(around, row)[around[-1]] = {}
            self._hold(around, found, row)
        return found

    def _hold(self, path: Path, held: Any, row: Row) -> None:
        self._held[path] = held
        self.document.values[path] = self.document.keys[path] = self._row(row)

    def _set(self, path: Path, cell: str, place: CellPlace, row: Row) -> None:
        self._around(path, row)[path[-1]] = cell
        self.document.values[path] = self.document.keys[path] = place

"""The values of a few rows as the file of a collectivité would hold them, each with the cell where it stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.atelier.batch.layouts import NOTHING, layout_of
from actgen.core.diagnostics import CellPlace
from actgen.values.deferred import Deferred
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
        texts, said = self._told()
        layout = layout_of(self.columns, len(self.rows), said)

        def place(path: Path) -> CellPlace:
            rank, column = layout.cells[path]
            return self._place(self.rows[rank], column)

        return Document(self.path, layout.filled(texts), Deferred(layout.paths, place), Deferred(layout.paths, place))

    def said(self) -> str:
        """All that the document depends on but the places: the names of the columns, and their cells."""
        cells = [[row.cells[column.rank] for column in self.columns] for row in self.rows]
        return json.dumps([[column.paths for column in self.columns], cells], ensure_ascii=False)

    def _told(self) -> tuple[list[str], tuple[int, ...]]:
        """The texts of the cells, column by column, and how many each of these gives, or that it says nothing."""
        texts: list[str] = []
        said: list[int] = []
        for column in self.columns:
            for row in self.rows:
                cell = row.cells[column.rank]
                before = len(texts)
                if column.is_value:  # each line of it is one
                    texts += filter(None, map(str.strip, cell.splitlines()))
                elif cell:
                    texts.append(cell)
                said.append(len(texts) - before if cell else NOTHING)
        return texts, tuple(said)

    def _place(self, row: Row, column: Column | None) -> CellPlace:
        """A cell, or a row as a whole: the place of what holds its values."""
        if column is None:
            return CellPlace(self.path, row.number)
        return CellPlace(self.path, row.number, column.rank + 1, "", column.heading)

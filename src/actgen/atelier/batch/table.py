"""A table as it was read: the headings of its columns, its rows of texts, each with its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.diagnostics import CellPlace, Diagnostic, FilePlace, error

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: More than ten times the communes of France, each on several rows.
MAX_ROWS = 500_000
_OPEN = "Ouvrez-la dans un tableur, et gardez-y une ligne d’en-têtes, puis une ligne par commune."


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number, as a spreadsheet counts, and the text of each cell."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table without its empty rows; `path` is how its diagnostics name it, `remarks` are warnings on its form."""

    path: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    remarks: tuple[Diagnostic, ...] = ()

    def place(self, row: int, column: int) -> CellPlace:
        """A cell, by the number of its row and the rank of its column from 0."""
        return CellPlace(self.path, row, column + 1, heading=self.headings[column])


def table_of(
    path: str, rows: Sequence[Row], remarks: Sequence[Diagnostic] = ()
) -> tuple[Table | None, list[Diagnostic]]:
    """The table of these rows, the first of which are its headings; None, and why, where it has none."""
    said = [row for row in rows if any(row.cells)]
    if not said:
        return None, [error("LOT-001", FilePlace(path), "Cette table est vide.", _OPEN)]
    head, *body = said
    faults = [*_faults_of_heading(path, head), *_faults_of_width(path, head, body)]
    if not body:
        faults.append(error("LOT-001", FilePlace(path), "Cette table n’a que sa ligne d’en-têtes.", _OPEN))
    width = len(head.cells)
    whole = tuple(Row(row.number, _padded(row.cells, width)) for row in body)
    return (None if faults else Table(path, head.cells, whole, tuple(remarks))), faults


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(width - len(cells))))[:width]


def _faults_of_heading(path: str, head: Row) -> Iterator[Diagnostic]:
    for rank, heading in enumerate(head.cells):
        place = CellPlace(path, head.number, rank + 1, heading=heading)
        if heading and heading in head.cells[:rank]:
            message = "Deux colonnes ont le même en-tête."
            yield error("LOT-001", place, message, "Supprimez l’une, ou donnez-lui son nom.", subject=heading)


def _faults_of_width(path: str, head: Row, rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """Cells beyond the headings, or below one that is empty: nobody knows what they say."""
    for row in rows:
        for rank, cell in enumerate(row.cells):
            if cell and not (rank < len(head.cells) and head.cells[rank]):
                message = f"La cellule {rank + 1} de cette ligne n’est sous aucun en-tête."
                hint = "Donnez un en-tête à sa colonne, ou videz-la\u00a0; un séparateur de trop décale toute la ligne."
                yield error("LOT-001", CellPlace(path, row.number, rank + 1), message, hint, subject=cell)
                break

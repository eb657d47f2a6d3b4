"""A table as it was read: the headings of its columns, its rows of texts, each with its number."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.core.citing import cited
from actgen.core.diagnostics import CellPlace, Diagnostic, FilePlace, error
from actgen.core.encodings import as_meant, may_be_misread
from actgen.core.errors import InputFault, stop_on_errors
from actgen.french.amounts import number_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: More than ten times the communes of France, each on several rows.
MAX_ROWS = 500_000
#: How many rows are asked together whether a letter of them was misread.
_TOGETHER = 100
_OPEN = "Ouvrez-la dans un tableur, et gardez-y une ligne d’en-têtes, puis une ligne par commune."


class Row(Struct, frozen=True):
    """A row: its number, as a spreadsheet counts, and the text of each cell."""

    number: int
    cells: tuple[str, ...]


class Table(Struct, frozen=True):
    """A table without its empty rows; `path` is how its diagnostics name it, `remarks` are warnings on its form.

    `faults` are those of rows that cannot be read as they should: no act is made of them.
    """

    path: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    remarks: tuple[Diagnostic, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    def place(self, row: int, column: int) -> CellPlace:
        """A cell, by the number of its row and the rank of its column from 0."""
        return CellPlace(self.path, row, column + 1, heading=self.headings[column])

    @property
    def spoiled(self) -> frozenset[int]:
        """The numbers of the rows that have a fault."""
        return frozenset(fault.place.line for fault in self.faults if isinstance(fault.place, CellPlace))


def table_of(
    path: str, rows: Sequence[Row], remarks: Sequence[Diagnostic] = (), faults: Sequence[Diagnostic] = ()
) -> Table:
    """The table of these rows, the first of which are its headings; InputFault with what keeps it from being one.

    `faults` are those of cells that are not in the rows.
    """
    if not rows:
        raise InputFault([error("LOT-001", FilePlace(path), "Cette table est vide.", _OPEN)])
    head, *body = rows
    found = [*(_under_heading(fault, head) for fault in faults), *_faults_of_cells(path, head, rows)]
    fatal = [*_faults_of_heading(path, head), *(fault for fault in found if _stands_in(fault, head))]
    if not body:
        fatal.append(error("LOT-001", FilePlace(path), "Cette table n’a que sa ligne d’en-têtes.", _OPEN))
    stop_on_errors(fatal)
    width = len(head.cells)
    whole = tuple(row if len(row.cells) == width else Row(row.number, _padded(row.cells, width)) for row in body)
    return Table(path, head.cells, whole, tuple(remarks), tuple(found))


def said_rows(rows: Iterable[tuple[int, tuple[str, ...]]], path: str) -> Iterator[Row]:
    """Those of numbered rows that say something; InputFault where they are more than a table may have."""
    count = 0
    for number, cells in rows:
        if any(cells):
            count += 1
            if count > MAX_ROWS:
                raise too_long(path)
            yield Row(number, cells)


def too_long(path: str) -> InputFault:
    """The fault of a table that has more rows than can be made."""
    most = number_figures(MAX_ROWS)
    hint = f"Coupez-la en fichiers de {most}\u00a0lignes au plus."
    return InputFault([error("LOT-001", FilePlace(path), f"Cette table a plus de {most}\u00a0lignes.", hint)])


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(width - len(cells))))[:width]


def _faults_of_heading(path: str, head: Row) -> Iterator[Diagnostic]:
    for rank, heading in enumerate(head.cells):
        place = CellPlace(path, head.number, rank + 1, heading=heading)
        if heading and heading in head.cells[:rank]:
            message = "Deux colonnes ont le même en-tête."
            yield error("LOT-001", place, message, "Supprimez l’une, ou donnez-lui son nom.", subject=heading)


def _stands_in(fault: Diagnostic, row: Row) -> bool:
    return isinstance(fault.place, CellPlace) and fault.place.line == row.number


def _under_heading(fault: Diagnostic, head: Row) -> Diagnostic:
    place = fault.place
    if isinstance(place, CellPlace) and 0 < place.column <= len(head.cells):
        return replace(fault, place=replace(place, heading=head.cells[place.column - 1]))
    return fault


def _faults_of_cells(path: str, head: Row, rows: Iterable[Row]) -> Iterator[Diagnostic]:
    width = 0 if "" in head.cells else len(head.cells)
    asked = iter(rows)
    while some := [*islice(asked, _TOGETHER)]:
        # No letter is read wrongly across the bounds of a cell.
        is_suspect = may_be_misread("\n".join(chain.from_iterable([row.cells for row in some])))
        for row in some:
            if len(row.cells) > width:
                yield from _beyond_headings(path, head, row)
            if is_suspect:
                yield from _misread(path, head, row)


def _beyond_headings(path: str, head: Row, row: Row) -> Iterator[Diagnostic]:
    """The first cell beyond the headings, or below one that is empty: nobody knows what it says."""
    for rank, cell in enumerate(row.cells):
        if cell and not (rank < len(head.cells) and head.cells[rank]):
            message = f"La cellule {rank + 1} de cette ligne n’est sous aucun en-tête."
            hint = "Donnez un en-tête à sa colonne, ou videz-la\u00a0; un séparateur de trop décale toute la ligne."
            yield error("LOT-001", CellPlace(path, row.number, rank + 1), message, hint, subject=cell)
            return


def _misread(path: str, head: Row, row: Row) -> Iterator[Diagnostic]:
    """The cells whose accented letters would be wrong in the act."""
    for rank, cell in enumerate(row.cells):
        if (meant := as_meant(cell)) != cell:
            message = "Les lettres accentuées de cette cellule sont d’un autre encodage que le reste du fichier."
            hint = f"Tapez-la de nouveau, sans doute {cited(meant)}, puis enregistrez en «\u00a0CSV UTF-8\u00a0»."
            yield _under_heading(error("LOT-001", CellPlace(path, row.number, rank + 1), message, hint), head)

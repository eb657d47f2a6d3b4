"""A table as it was read: the headings of its columns, its rows of texts, each with its number."""

from __future__ import annotations

from itertools import islice
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


#: What parts the cells of a row in its line, and what stands before a sign that a cell has for itself.
PART, _ITS_OWN = "\0", "\x01"


class Row(Struct, frozen=True):
    """A row: its number, as a spreadsheet counts, and its cells as one line: tens of thousands are held at once."""

    number: int
    line: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The text of each cell, told anew each time."""
        return tuple(cells_of(self.line))

    @property
    def count(self) -> int:
        """How many cells it has."""
        return self.line.count(PART) + 1


def row_of(number: int, cells: Sequence[str]) -> Row:
    """The row of these cells."""
    line = PART.join(cells)
    if line.count(PART) >= max(len(cells), 1) or _ITS_OWN in line:  # as few tables have it
        line = PART.join([cell.replace(_ITS_OWN, f"{_ITS_OWN}1").replace(PART, f"{_ITS_OWN}0") for cell in cells])
    return Row(number, line)


def cells_of(line: str) -> list[str]:
    """The text of each cell of the line of a row."""
    cells = line.split(PART)
    return [*map(_as_typed, cells)] if _ITS_OWN in line else cells


def _as_typed(cell: str) -> str:
    return cell.replace(f"{_ITS_OWN}0", PART).replace(f"{_ITS_OWN}1", _ITS_OWN)


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
    width = head.count
    whole = tuple([row if row.count == width else row_of(row.number, _padded(row.cells, width)) for row in body])
    return Table(path, head.cells, whole, tuple(remarks), tuple(found))


def said_rows(rows: Iterable[Row], path: str) -> Iterator[Row]:
    """Those of some rows that say something; InputFault where they are more than a table may have."""
    count = 0
    for row in rows:
        if row.line.strip(PART):
            count += 1
            if count > MAX_ROWS:
                raise too_long(path)
            yield row


def too_long(path: str) -> InputFault:
    """The fault of a table that has more rows than can be made."""
    most = number_figures(MAX_ROWS)
    hint = f"Coupez-la en fichiers de {most}\u00a0lignes au plus."
    return InputFault([error("LOT-001", FilePlace(path), f"Cette table a plus de {most}\u00a0lignes.", hint)])


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(width - len(cells))))[:width]


def _faults_of_heading(path: str, head: Row) -> Iterator[Diagnostic]:
    headings = head.cells
    for rank, heading in enumerate(headings):
        place = CellPlace(path, head.number, rank + 1, heading=heading)
        if heading and heading in headings[:rank]:
            message = "Deux colonnes ont le même en-tête."
            yield error("LOT-001", place, message, "Supprimez l’une, ou donnez-lui son nom.", subject=heading)


def _stands_in(fault: Diagnostic, row: Row) -> bool:
    return isinstance(fault.place, CellPlace) and fault.place.line == row.number


def _under_heading(fault: Diagnostic, head: Row) -> Diagnostic:
    place, headings = fault.place, head.cells
    if isinstance(place, CellPlace) and 0 < place.column <= len(headings):
        return replace(fault, place=replace(place, heading=headings[place.column - 1]))
    return fault


def _faults_of_cells(path: str, head: Row, rows: Iterable[Row]) -> Iterator[Diagnostic]:
    width = 0 if "" in head.cells else head.count
    asked = iter(rows)
    while some := [*islice(asked, _TOGETHER)]:
        # No letter is read wrongly across the bounds of a cell.
        is_suspect = may_be_misread("\n".join([row.line for row in some]))
        for row in some:
            if row.count > width:
                yield from _beyond_headings(path, head, row)
            if is_suspect:
                yield from _misread(path, head, row)


def _beyond_headings(path: str, head: Row, row: Row) -> Iterator[Diagnostic]:
    """The first cell beyond the headings, or below one that is empty: nobody knows what it says."""
    headings = head.cells
    for rank, cell in enumerate(row.cells):
        if cell and not (rank < len(headings) and headings[rank]):
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

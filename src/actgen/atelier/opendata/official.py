"""An official file as it was downloaded: the columns that are read of it, by row, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.batch.csv_tables import read_csv
from actgen.core.citing import cited
from actgen.core.diagnostics import CellPlace, FilePlace, error
from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.names import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AGAIN = "Donnez le fichier tel qu’il se télécharge, sans en changer les en-têtes."

#: A row: where it stands, and its cells by the names of the columns that are read.
Official = tuple[CellPlace, dict[str, str]]


def official_rows(content: bytes, path: str, columns: Sequence[str]) -> Iterator[Official]:
    """The rows of a file, of which only those columns are ever kept.

    InputFault where it is no table (LOT-001), and where it has not all of them (DON-001). Headings are told apart by
    their letters alone: the same file comes with capitals, spaces or underscores.
    """
    table = read_csv(content, path)
    stop_on_errors(table.faults)
    ranks = {slug_of(heading): rank for rank, heading in enumerate(table.headings)}
    lacking = [name for name in columns if slug_of(name) not in ranks]
    if lacking:
        message = f"Ce fichier n’a pas la colonne {cited(lacking[0])}\u00a0: ce n’est pas le fichier officiel."
        raise InputFault([error("DON-001", FilePlace(path), message, _AGAIN, subject=lacking[0])])
    for row in table.rows:
        yield CellPlace(path, row.number), {name: row.cells[ranks[slug_of(name)]] for name in columns}

"""A table in a text file: cells parted by commas, semicolons or tabs, as spreadsheets of any language save it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from actgen.atelier.batch.table import MAX_ROWS, Row, Table, table_of
from actgen.core.diagnostics import CellPlace, FilePlace, error, warning
from actgen.core.encodings import decode
from actgen.core.errors import InputFault, stop_on_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATORS = ";,\t"
_SAVE = "Enregistrez-le de nouveau en «\u00a0CSV UTF-8\u00a0»."
_CUT = f"Coupez la table en fichiers de {MAX_ROWS} lignes au plus."


def read_csv(content: bytes, path: str) -> Table:
    """The table of a text file; InputFault with what keeps it from being read, and where."""
    decoded = decode(content)
    if decoded is None:
        message = "L’encodage de ce fichier ne se devine pas\u00a0: ses lettres accentuées seraient fausses."
        raise InputFault([error("LOT-001", FilePlace(path), message, _SAVE)])
    remarks = [warning("YAML-009", FilePlace(path), decoded.remark, _SAVE)] if decoded.remark else []
    table, faults = table_of(path, list(_rows(decoded.text, path)), remarks)
    stop_on_errors(faults)
    assert table is not None  # without a fault there is one
    return table


def _rows(text: str, path: str) -> Iterator[Row]:
    """The rows, each counted once as a spreadsheet does, however many lines its cells have."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    number = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as failure:
            message = "Un guillemet s’ouvre dans cette ligne et ne se ferme pas comme il faut."
            hint = "Doublez les guillemets qui sont du texte, ou enregistrez de nouveau la table depuis le tableur."
            raise InputFault([error("LOT-001", CellPlace(path, number), message, hint)]) from failure
        if number > MAX_ROWS:
            raise InputFault([error("LOT-001", FilePlace(path), f"Cette table a plus de {MAX_ROWS} lignes.", _CUT)])
        yield Row(number, tuple(cell.strip() for cell in cells))
        number += 1


def _separator(text: str) -> str:
    """The sign that parts the cells of the first line: the most frequent outside quotes, the semicolon else."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(head.split('"')[::2])
    return max(_SEPARATORS, key=bare.count)

"""A table in a workbook: the cells of its first sheet as the texts that a clerk would have typed."""

from __future__ import annotations

import io
import zipfile
from collections import deque
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from actgen.atelier.batch import table
from actgen.atelier.batch.table import Row, Table, row_of, said_rows, table_of
from actgen.core.citing import cited
from actgen.core.diagnostics import CellPlace, Diagnostic, FilePlace, error, warning
from actgen.core.errors import InputFault

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAVE = "Ouvrez-le dans un tableur, et enregistrez-le de nouveau en .xlsx ou en «\u00a0CSV UTF-8\u00a0»."
_CUT = "Coupez la table en plusieurs fichiers."
#: How a row begins, and how much of a sheet is looked at at once.
_ROW, _PIECE = b"<row ", 1 << 20
#: No sheet of ours, unpacked, comes near to this.
MAX_UNPACKED = 400_000_000


def read_xlsx(content: bytes, path: str) -> Table:
    """The table of the first sheet that is shown; InputFault with what keeps it from being read, and where.

    A table that is too long is refused before any of its rows is kept.
    """
    faults: list[Diagnostic] = []
    try:
        sheet, remarks = _sheet(content, path)
        if _may_be_too_long(content):
            deque(said_rows(_rows(sheet, [], path), path), maxlen=0)
        rows = list(said_rows(_rows(sheet, faults, path), path))
    except InputFault:
        raise
    except Exception as failure:  # what a damaged workbook raises is told nowhere
        message = "Ce fichier n’est pas un classeur (.xlsx) que l’on puisse lire."
        raise InputFault([error("LOT-001", FilePlace(path), message, _SAVE)]) from failure
    return table_of(path, rows, remarks, faults)


def _sheet(content: bytes, path: str) -> tuple[Any, list[Diagnostic]]:
    """The first sheet that is shown, and a warning where others hold something too."""
    import openpyxl

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
            raise InputFault([error("LOT-001", FilePlace(path), "Ce classeur est trop grand.", _CUT)])
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not shown:
        raise InputFault([error("LOT-001", FilePlace(path), "Ce classeur n’a pas de feuille visible.", _SAVE)])
    others = [sheet.title for sheet in shown[1:]]
    message = f"Seule la feuille {cited(shown[0].title)} est lue, non {', '.join(map(cited, others))}."
    hint = "Mettez la table sur la première feuille, ou ôtez les autres."
    return shown[0], [warning("LOT-005", FilePlace(path), message, hint)] if others else []


def _may_be_too_long(content: bytes) -> bool:
    """Whether a sheet has more rows than a table may have, those that say nothing included."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [entry for entry in archive.infolist() if entry.filename.startswith("xl/worksheets/")]
        return any(_count_of_rows(archive, entry) > table.MAX_ROWS for entry in sheets)


def _count_of_rows(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> int:
    """About how many rows a sheet has, told from its text in pieces."""
    if entry.file_size < table.MAX_ROWS * len(_ROW):
        return 0
    with archive.open(entry) as stream:
        return sum(piece.count(_ROW) for piece in iter(partial(stream.read, _PIECE), b""))


def _rows(sheet: Any, faults: list[Diagnostic], path: str) -> Iterator[Row]:
    """The rows, whose cells without a value are empty; the faults of these are added to `faults`."""
    sheet.reset_dimensions()  # some programs state fewer rows or columns than they write
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = []
        for rank, cell in enumerate(row, start=1):
            fault = _fault(cell)
            if fault:
                faults.append(error("LOT-005", CellPlace(path, number, rank), *fault, subject=str(cell.value)))
            cells.append("" if fault else text_of_cell(cell.value))
        yield row_of(number, cells)


def _fault(cell: Any) -> tuple[str, str] | None:
    """Why a cell is no value, and what to do; None for one that is."""
    if cell.data_type == "f":
        return (
            "Cette cellule porte une formule, non une valeur.",
            "Copiez la colonne, puis «\u00a0Collage spécial\u00a0», «\u00a0Valeurs\u00a0».",
        )
    if cell.data_type == "e":
        return f"Cette cellule porte une erreur du tableur\u00a0: {cell.value}.", "Tapez la valeur voulue."
    return None


def text_of_cell(value: Any) -> str:
    """What a clerk would have typed for a value of a cell: « 2025-12-15 », « 19:00 », « 1500,5 », « oui »."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else f"{value.date().isoformat()} {_hour(value)}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return _hour(value)
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".removesuffix(".0").replace(".", ",")
    return str(value).strip()


def _hour(value: time | datetime) -> str:
    return f"{value:%H:%M}"

"""REV-009: rows of a table that hold nothing, as the « 0 » rows that a spreadsheet leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, warning
from actgen.document.model import Table
from actgen.document.paragraphs import BODY, framing, known_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.document.model import Act, Cell

_NOTHING = " 0-–/"


def empty_rows(act: Act, label: str) -> Iterator[Diagnostic]:
    """A warning for each row whose cells, its number apart, hold nothing or « 0 »."""
    for table in [block for block in framing(act) if type(block) is Table]:
        for number, row in enumerate(table.rows, start=1):
            if _is_empty(row):
                yield warning(
                    "REV-009",
                    WordPlace(label, BODY, 0, " | ".join(_text(cell) for cell in row)),
                    f"La ligne {number} de ce tableau est vide.",
                    "Un tableau n’a que des lignes utiles\u00a0: retirez-la du modèle ou de la liste.",
                    subject=f"ligne {number}",
                )


def _is_empty(row: tuple[Cell, ...]) -> bool:
    if len(row) > 1 and _text(row[-1]).strip(_NOTHING):  # as of nearly every row
        return False
    cells = [_text(cell) for cell in row]
    told = cells[1:] if len(cells) > 1 and (not cells[0] or cells[0].isdigit()) else cells
    return not any(text.strip(_NOTHING) for text in told)


def _text(cell: Cell) -> str:
    return " ".join([one.text for one in known_within(cell.blocks)]).strip()

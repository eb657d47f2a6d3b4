"""A table in a text file: cells parted by commas, semicolons or tabs, as spreadsheets of any language save it."""

from __future__ import annotations

import csv
import io
from collections import deque
from typing import TYPE_CHECKING

from actgen.atelier.batch import table
from actgen.atelier.batch.table import Row, Table, row_of, said_rows, table_of
from actgen.core.diagnostics import CellPlace, FilePlace, error, warning
from actgen.core.encodings import Decoded, decode, decode_mixed
from actgen.core.errors import InputFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SEPARATORS = ";,\t"
_SAVE = "Enregistrez-le de nouveau en «\u00a0CSV UTF-8\u00a0»."


def read_csv(content: bytes, path: str) -> Table:
    """The table of a text file; InputFault with what keeps it from being read, and where.

    A table that is too long is refused before any of its rows is kept.
    """
    decoded = _decoded(content, path)
    remarks = [warning("YAML-009", FilePlace(path), decoded.remark, _SAVE)] if decoded.remark else []
    if content.count(b"\n") + content.count(b"\r") > table.MAX_ROWS:
        deque(said_rows(_rows(decoded.text, path), path), maxlen=0)
    return table_of(path, list(said_rows(_rows(decoded.text, path), path)), remarks)


def _decoded(content: bytes, path: str) -> Decoded:
    """The text, also where its lines are in two encodings: each cell that is not in that of most of them is told."""
    decoded = decode(content)
    if decoded is None and (mixed := decode_mixed(content)) is not None:
        return Decoded(mixed)
    if decoded is None:
        message = "L’encodage de ce fichier ne se devine pas\u00a0: ses lettres accentuées seraient fausses."
        raise InputFault([error("LOT-001", FilePlace(path), message, _SAVE)])
    return decoded


def _rows(text: str, path: str) -> Iterator[Row]:
    """The rows, each counted once as a spreadsheet does, however many lines its cells have."""
    separator = _separator(text)
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
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
        yield row_of(number, [*map(str.strip, cells)])
        number += 1


def _lines(text: str) -> Iterable[str]:
    """The lines with their ends, one after the other: all of them at once would take four times the file."""
    held = io.BytesIO(text.encode("utf-8", "surrogatepass"))
    return io.TextIOWrapper(held, "utf-8", "surrogatepass", newline="")


def _separator(text: str) -> str:
    """The sign that parts the cells of the first line: the most frequent outside quotes, the semicolon else."""
    head = next((line for line in _lines(text) if line.strip()), "")
    bare = "".join(head.split('"')[::2])
    return max(_SEPARATORS, key=bare.count)

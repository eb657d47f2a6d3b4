"""What is wrong with a row, as who fills a table is told: the column to add, not the line of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.batch.gathering import Rows
from actgen.atelier.batch.names import column_of, columns_asked, file_model, path_of
from actgen.core.diagnostics import CellPlace, FilePlace
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.kinds.catalogue import kinds_of
from actgen.variables.expected import expected_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from actgen.atelier.batch.records import Record
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project

_LACKS = "VAR-001"
_UNFIT, _ELEMENT = "VAR-003", "]"
#: What is said of a value of a list, whose cell has each on a line of its own.
_NEW_LINE = "Dans une cellule, Alt + Entrée passe à la ligne."


def of_a_row(faults: Iterable[Diagnostic], record: Record, project: Project) -> tuple[Diagnostic, ...]:
    """The faults of a record in the words of its table, each once; those of one that no table gives as they are."""
    told = tuple(dict.fromkeys(faults))
    if not told or not isinstance(record.held, Rows):
        return told
    model = file_model(kinds_of(project), (str(column.paths[0][0]) for column in record.held.columns))
    return tuple(_in_a_table(fault, record.place, model) for fault in told)


def _in_a_table(fault: Diagnostic, row: FilePlace, model: type[BaseModel]) -> Diagnostic:
    """The fault in the words of a table; as it is, of what stands in the act or in the file below the row."""
    place = row if isinstance(fault.place, FilePlace) and not fault.place.line else fault.place
    if not isinstance(place, CellPlace):
        return fault
    if fault.code == _LACKS:
        return _lacking(replace(fault, place=place), model)
    if fault.code == _UNFIT and fault.subject.endswith(_ELEMENT):
        return replace(fault, place=place, hint=f"{fault.hint} {_NEW_LINE}")
    return replace(fault, place=place)


def _lacking(fault: Diagnostic, model: type[BaseModel]) -> Diagnostic:
    """What lacks as columns that lack or are empty, and what it is."""
    columns = [f"«\u00a0{column}\u00a0»" for column in columns_asked(model, fault.subject)]
    one_or_all = plural(len(columns), "Ajoutez la colonne", "Ajoutez les colonnes")
    expected = expected_at(model, path_of(fault.subject))
    what = expected.description if expected else ""
    message = f"Il manque «\u00a0{column_of(fault.subject)}\u00a0»."
    filled = plural(len(columns), "remplissez sa cellule", "remplissez leurs cellules")
    return replace(
        fault, message=message, hint=f"{one_or_all} {enumerate_in_french(columns)}, ou {filled}. {what}".strip()
    )

"""What is wrong with a row, as who fills a table is told: the column to add, not the line of a file.

Rows that have the same fault are told together: a table without a column that is asked says so once, not for each.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.batch.gathering import Rows
from actgen.atelier.batch.names import column_of, columns_asked, file_model, path_of
from actgen.core.diagnostics import CellPlace, Diagnostic, FilePlace
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.lists import enumerate_in_french
from actgen.kinds.catalogue import kinds_of
from actgen.variables.expected import expected_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic import BaseModel

    from actgen.atelier.batch.records import Record
    from actgen.core.project import Project

_LACKS = "VAR-001"
_UNFIT, _ELEMENT = "VAR-003", "]"
#: What is said of a value of a list, whose cell has each on a line of its own.
_NEW_LINE = "Dans une cellule, Alt + Entrée passe à la ligne."
#: How many rows with the same fault are told one by one, and how many are named where there are more.
_ALONE, _NAMED = 3, 3


class _CellsPlace(CellPlace, frozen=True):
    """The cells of several rows under a heading, or these rows."""

    lines: tuple[int, ...] = ()

    def __str__(self) -> str:
        column = f", colonne «\u00a0{self.heading}\u00a0»" if self.heading else ""
        others = len(self.lines) - _NAMED
        named = [str(line) for line in self.lines[: _NAMED + (others == 1)]]
        rows = enumerate_in_french([*named, f"{number_figures(others)}\u00a0autres"] if others > 1 else named)
        return f"{self.path}, lignes {rows}{column}"


def of_a_row(faults: Iterable[Diagnostic], record: Record, project: Project) -> tuple[Diagnostic, ...]:
    """The faults of a record in the words of its table, each once; those of one that no table gives as they are."""
    told = tuple(dict.fromkeys(faults))
    if not told or not isinstance(record.held, Rows):
        return told
    model = file_model(kinds_of(project), (str(column.paths[0][0]) for column in record.held.columns))
    return tuple(_in_a_table(fault, record.place, model) for fault in told)


def together(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The faults, each in the place of the first that says so, with its rows where more than three have it."""
    alike: dict[object, list[Diagnostic]] = defaultdict(list)
    for rank, fault in enumerate(faults):
        alike[_said(fault) or rank].append(fault)
    return [one for same in alike.values() for one in ([_of_rows(same)] if len(same) > _ALONE else same)]


def _said(fault: Diagnostic) -> object:
    """What is the same of faults that are told together; None of what stands in no row of a table."""
    place = fault.place
    if not isinstance(place, CellPlace) or not place.line:
        return None
    return place.path, place.heading, fault.severity, fault.code, fault.message, fault.hint


def _of_rows(same: Sequence[Diagnostic]) -> Diagnostic:
    places = [one.place for one in same if isinstance(one.place, CellPlace)]
    first, lines = places[0], tuple(dict.fromkeys(place.line for place in places))
    return replace(same[0], place=_CellsPlace(first.path, first.line, first.column, "", first.heading, lines))


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

"""The rows of a table, gathered by collectivité: what each is given, and the cell where each value stands."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.batch.gathering import Rows, rows_of
from actgen.atelier.batch.table import PART
from actgen.atelier.batch.whose import IDENTIFYING, NobodyError
from actgen.core.citing import cited
from actgen.core.diagnostics import CellPlace, Diagnostic, error
from actgen.variables.yaml.clues import may_be_unfinished

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.atelier.batch.names import Column
    from actgen.atelier.batch.table import Row, Table
    from actgen.atelier.batch.whose import Collectivites
    from actgen.core.diagnostics import FilePlace
    from actgen.variables.yaml.document import Document


class Whole(Struct, frozen=True):
    """What a file or a line of JSON gives to one collectivité, as it was read, and where it begins."""

    read: Document
    place: FilePlace

    def document(self, *, is_clear: bool = False) -> Document:
        """The values, with faults of their own; nothing is known of whether they say that they are unfinished."""
        del is_clear
        return replace(self.read, faults=[*self.read.faults])

    def said(self) -> str:
        """All that they are."""
        return json.dumps(self.read.data, ensure_ascii=False)


class Record(Struct, frozen=True):
    """What is given to one collectivité: the name of its file, and the values, by rows of a table or whole.

    `has_file` is whether the project has that file, over which the values are laid.
    """

    slug: str
    held: Rows | Whole
    has_file: bool = False

    @property
    def place(self) -> FilePlace:
        """Where what is given begins."""
        return self.held.place

    @property
    def given(self) -> Document:
        """The values with their places, made anew each time they are asked."""
        return self.held.document()

    def given_as(self, *, is_clear: bool) -> Document:
        """The same; `is_clear` where it is known of the cells of a table that none may say that it is unfinished."""
        return self.held.document(is_clear=is_clear)

    @property
    def said(self) -> str:
        """A text that differs where the values do."""
        return self.held.said()


def records_of(
    table: Table, columns: Sequence[Column], known: Collectivites, named: Mapping[str, str] | None = None
) -> tuple[list[Record], list[Diagnostic]]:
    """A record for each collectivité, in the order of its first row, and the faults of the rows that give none.

    One row that has a fault leaves out the whole collectivité: an act that lacked what it says would be wrong.

    `named` says which variable a heading means, where it is not its own name.
    """
    names = [(named or {}).get(heading, heading) for heading in table.headings]
    identifying = [(rank, name) for rank, name in enumerate(names) if name in IDENTIFYING]
    faults, spoiled = list(table.faults), table.spoiled
    gathered: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        cells = row.cells
        try:
            gathered[known.named({name: cells[rank] for rank, name in identifying})].append(row)
        except NobodyError as nobody:
            if row.number not in spoiled:
                faults.append(_of_nobody(table, names, row, nobody))
    found = []
    for slug, rows in gathered.items():
        if spoiled and not spoiled.isdisjoint(row.number for row in rows):
            continue
        wrong = [*_contradictions(table, columns, rows)] if len(rows) > 1 else ()
        faults += wrong
        if not wrong:
            found.append(Record(slug, rows_of(table.path, columns, rows), slug in known.slugs))
    return found, faults


def clear_among(records: Sequence[Record]) -> list[bool]:
    """Of each record whether it is known that no cell of its table may say that it is unfinished.

    They are asked together first: in most tables no cell of fifty communes does.
    """
    lines = [PART.join(one.held.lines) if isinstance(one.held, Rows) else None for one in records]
    is_clear = not may_be_unfinished(PART.join(filter(None, lines)))
    return [of_one is not None and (is_clear or not may_be_unfinished(of_one)) for of_one in lines]


def each_once(records: Sequence[Record], faults: Sequence[Diagnostic] = ()) -> tuple[list[Record], list[Diagnostic]]:
    """The records of collectivités that are given once, and the faults, with one for each that is given again."""
    first: dict[str, Record] = {}
    again = [record for record in records if first.setdefault(record.slug, record) is not record]
    twice = {record.slug for record in again}
    kept = [record for record in records if record.slug not in twice]
    return kept, [*faults, *(_given_again(record, first[record.slug]) for record in again)]


def _given_again(record: Record, first: Record) -> Diagnostic:
    message = f"La commune {cited(record.slug)} est déjà donnée\u00a0: {first.place}."
    return error("LOT-004", record.place, message, "Réunissez les deux en une.", subject=record.slug)


def _of_nobody(table: Table, names: Sequence[str], row: Row, nobody: NobodyError) -> Diagnostic:
    place = table.place(row.number, names.index(nobody.column)) if nobody.column else None
    return error("LOT-003", place or CellPlace(table.path, row.number), nobody.message, nobody.hint)


def _contradictions(table: Table, columns: Iterable[Column], rows: Sequence[Row]) -> Iterator[Diagnostic]:
    """LOT-004: two rows of one collectivité that differ in what it has once."""
    numbered = [(row.number, row.cells) for row in rows]
    for column in (column for column in columns if not column.repeated):
        said = [(number, cell) for number, cells in numbered if (cell := cells[column.rank])]
        for number, cell in said[1:]:
            first, known = said[0]
            if cell != known:
                message = f"Cette ligne dit {cited(cell)}, et la ligne {first}, de la même commune, {cited(known)}."
                hint = "Une commune n’a qu’une valeur ici\u00a0: corrigez l’une des deux lignes."
                place = table.place(number, column.rank)
                yield error("LOT-004", place, message, hint, subject=column.heading)

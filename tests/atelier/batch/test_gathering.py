"""The values of the rows of a commune, held as cells until they are asked for."""

from __future__ import annotations

import pickle
from dataclasses import replace

from actgen.atelier.batch.gathering import Rows
from actgen.atelier.batch.names import Column
from actgen.atelier.batch.table import Row

INSEE = Column(0, "commune.insee", (("commune", "insee"),))
AMOUNT = Column(1, "acte.aides.montant", (("actes", "subvention", "aides", "montant"),), repeated=3)
ROWS = Rows("t.csv", (INSEE, AMOUNT), (Row(2, ("43001", "10")), Row(5, ("", "20"))))


def test_the_document_is_the_same_each_time_and_nobody_shares_it() -> None:
    first, second = ROWS.document(), ROWS.document()
    assert first == second
    assert isinstance(first.data, dict)
    first.data["commune"] = {}
    first.values.clear()
    assert ROWS.document() == second


def test_what_holds_values_stands_where_its_first_value_does() -> None:
    document = ROWS.document()
    assert document.data == {
        "commune": {"insee": "43001"},
        "actes": {"subvention": {"aides": [{"montant": "10"}, {"montant": "20"}]}},
    }
    held = ("actes", "subvention", "aides")
    assert [str(document.values[path]) for path in (held, (*held, 1), (*held, 1, "montant"))] == [
        "t.csv, ligne 2",
        "t.csv, ligne 5",
        "t.csv, ligne 5, colonne «\u00a0acte.aides.montant\u00a0»",
    ]


def test_what_is_said_differs_with_the_cells_and_the_columns_and_not_with_the_place() -> None:
    moved = replace(ROWS, path="u.csv", rows=tuple(replace(row, number=row.number + 7) for row in ROWS.rows))
    assert moved.said() == ROWS.said()
    others = [
        replace(ROWS, rows=(Row(2, ("43001", "11")), ROWS.rows[1])),
        replace(ROWS, rows=ROWS.rows[:1]),
        replace(ROWS, columns=(INSEE, replace(AMOUNT, paths=(("actes", "subvention", "parts", "montant"),)))),
    ]
    assert ROWS.said() not in [other.said() for other in others]


def test_it_goes_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(ROWS)).document() == ROWS.document()

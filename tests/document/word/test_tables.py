"""The shape of a table: no row without a cell reaches a page."""

from __future__ import annotations

from actgen.document.model import Cell
from actgen.document.word.tables import without_covered_rows


def test_a_row_that_cells_from_above_fill_goes_and_they_take_one_row_less() -> None:
    rows, headers = without_covered_rows(((Cell((), rows=3),), (), (Cell(()),)), 2)
    assert rows == ((Cell((), rows=2),), (Cell(()),))
    assert headers == 1


def test_rows_that_all_have_cells_stay() -> None:
    rows = ((Cell((), rows=2), Cell(())), (Cell(()),))
    assert without_covered_rows(rows, 1) == (rows, 1)

"""The rows of a table: those that are not looked into have nothing that looking into them would tell."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from actgen.atelier.batch.table import row_of, table_of
from actgen.core.diagnostics import CellPlace

if TYPE_CHECKING:
    from actgen.core.diagnostics import Diagnostic

#: What cells may hold: plain words, French ones, letters read in another encoding than theirs, bytes of none.
CELLS = (
    *("", "", "a", " ", "44036", "Luc PETIT\nAnne ROUX", "\x7f"),
    *("Élan", "Ã©cole", "â‚¬", "Ã", "É", "\udce9t\udce9", "\x80"),
)
HEADINGS = ("", "", "nom", "prix", "école")
#: Cells that tell nothing and for which a row is looked into: one with an accent, an empty one under no heading.
LOOKED_INTO = ("déjà", "")


@pytest.mark.parametrize("seed", range(10))
def test_a_row_that_is_passed_over_has_nothing_that_looking_into_it_would_tell(seed: int) -> None:
    drawn, count = random.Random(seed), 0
    for _ in range(60):
        head = tuple(drawn.sample(HEADINGS, k=drawn.randint(0, 4)))
        rows = [tuple(drawn.choices(CELLS, k=drawn.randint(0, 5))) for _ in range(6)]
        found = faults_of(head, rows)
        looked_into = faults_of((*LOOKED_INTO, *head), [(*LOOKED_INTO, *row) for row in rows])
        assert found == [(line, column - len(LOOKED_INTO), said) for line, column, said in looked_into]
        count += len(found)
    assert count > 100


@pytest.mark.parametrize("cells", [("",), ("a", "", "b"), ("a\0", "b"), ("a", "\0b"), ("\x010", "\0", "\x01", "\x011")])
def test_a_row_has_the_cells_of_which_it_is_made_whatever_signs_they_have(cells: tuple[str, ...]) -> None:
    row = row_of(2, cells)
    assert (row.cells, row.count) == (cells, len(cells))


def faults_of(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[tuple[int, int, str]]:
    """The places of the faults of a table, and what each says but for the rank of its cell."""
    table = table_of("t.csv", [row_of(1, head), *(row_of(2 + rank, row) for rank, row in enumerate(rows))])
    return [(*place_of(fault), f"{fault.code} {fault.hint} {fault.subject}") for fault in table.faults]


def place_of(fault: Diagnostic) -> tuple[int, int]:
    assert isinstance(fault.place, CellPlace)
    return fault.place.line, fault.place.column


def test_a_cell_beyond_the_headings_and_one_that_was_misread_are_told_of_one_row() -> None:
    table = table_of("t.csv", [row_of(1, ("nom",)), row_of(2, ("Ã©cole", "x")), row_of(3, ("école",))])
    assert [place_of(fault) for fault in table.faults] == [(2, 2), (2, 1)]
    assert table.spoiled == {2}

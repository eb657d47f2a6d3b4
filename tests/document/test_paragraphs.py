"""The paragraphs of an act, one after the other."""

from __future__ import annotations

from actgen.document.model import Signatures
from actgen.document.paragraphs import how_many, known_by_cell, known_within
from tests.document.building import FILLED_ACTS, filled_act


def test_each_cell_where_a_party_signs_has_its_own_paragraphs() -> None:
    grids = [block for name in FILLED_ACTS for block in filled_act(name).body if isinstance(block, Signatures)]
    assert len(grids) >= len(FILLED_ACTS)
    for grid in grids:
        assert known_by_cell(grid) == [[known_within(cell.blocks) for cell in row] for row in grid.rows]


def test_a_block_counts_its_paragraphs() -> None:
    for name in FILLED_ACTS:
        for block in filled_act(name).body:
            assert how_many(block) == len(known_within((block,)))

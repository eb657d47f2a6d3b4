"""The paragraphs of an act, one after the other."""

from __future__ import annotations

from actgen.document.paragraphs import how_many, known_within, texts
from tests.document.building import FILLED_ACTS, filled_act


def test_a_block_has_the_paragraphs_of_what_stands_in_it() -> None:
    for name in FILLED_ACTS:
        for block in filled_act(name).body:
            assert [one.text for one in known_within((block,))] == [*texts((block,))]


def test_a_block_counts_its_paragraphs() -> None:
    for name in FILLED_ACTS:
        for block in filled_act(name).body:
            assert how_many(block) == len([*texts((block,))])

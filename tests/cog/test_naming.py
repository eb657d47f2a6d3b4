"""Communes as a sentence names them."""

from __future__ import annotations

import pytest

from actgen.cog.naming import enumerated, of, of_each, with_code
from tests.cog.official import commune


@pytest.mark.parametrize(
    ("insee", "named"),
    [("44036", "de Châteaubriant (44036)"), ("44054", "d’Erbray (44054)"), ("76351", "du Havre (76351)")],
)
def test_a_commune_is_named_after_de(insee: str, named: str) -> None:
    assert of(commune(insee)) == named


def test_many_are_named_by_the_first_ones() -> None:
    five = [commune(insee) for insee in ("44036", "44054", "44109", "44003", "44184")]
    assert of_each(five, most=2) == "de Châteaubriant (44036), d’Erbray (44054) et de 3 autres"
    assert enumerated(five[:2]) == f"{with_code(five[0])} et {with_code(five[1])}"

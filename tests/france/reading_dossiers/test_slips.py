"""The slips that part two words."""

from __future__ import annotations

import pytest

from actgen.france.reading_dossiers.slips import is_within


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("convention", "convention", 0),
        ("convenion", "convention", 1),
        ("conventiion", "convention", 1),
        ("convantion", "convention", 1),
        ("convetnion", "convention", 1),
        ("renouelement", "renouvellement", 2),
        ("", "un", 2),
        ("ecole", "academie", 6),
    ],
)
def test_the_slips_are_counted_both_ways(one: str, other: str, slips: int) -> None:
    for most in range(9):
        assert is_within(most, one, other) is (slips <= most)
        assert is_within(most, other, one) is (slips <= most)

"""The size of a council: art. L. 2121-2 of the CGCT, stratum by stratum."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.law.council import council_size, size_above, strata_of


@pytest.mark.parametrize(
    ("population", "members"),
    [
        (0, 7), (99, 7), (100, 11), (499, 11), (500, 15), (1_499, 15), (1_500, 19), (2_499, 19), (2_500, 23),
        (3_499, 23), (3_500, 27), (4_999, 27), (5_000, 29), (9_999, 29), (10_000, 33), (19_999, 33), (20_000, 35),
        (30_000, 39), (40_000, 43), (50_000, 45), (60_000, 49), (80_000, 53), (100_000, 55), (150_000, 59),
        (200_000, 61), (250_000, 65), (299_999, 65), (300_000, 69), (500_000, 69),
    ],
)  # fmt: skip
def test_the_size_of_a_council_is_that_of_its_stratum(population: int, members: int) -> None:
    assert council_size("44036", population) == members


@pytest.mark.parametrize(("insee", "members"), [("75056", 163), ("13055", 111), ("69123", 73)])
def test_paris_marseille_and_lyon_have_their_own_number(insee: str, members: int) -> None:
    assert council_size(insee, 1_000_000) == members


@pytest.mark.parametrize(
    ("day", "members"), [(date(2014, 4, 4), 101), (date(2026, 3, 14), 101), (date(2026, 3, 15), 111)]
)
def test_marseille_has_more_members_from_the_renewal_of_2026(day: date, members: int) -> None:
    assert council_size("13055", 877_215, day) == members


def test_a_commune_nouvelle_may_have_the_size_of_the_next_stratum() -> None:
    assert size_above(11_600) == 35
    assert size_above(999_999) == 69


def test_a_council_always_has_an_odd_number_of_members() -> None:
    assert all(members % 2 for members in strata_of("", date(2026, 1, 1)).values())


@pytest.mark.parametrize(("day", "members"), [(date(2014, 3, 22), 9), (date(2014, 3, 23), 7), (None, 7)])
def test_the_smallest_councils_had_nine_members_before_march_2014(day: date | None, members: int) -> None:
    assert council_size("44036", 80, day) == members
    assert council_size("44036", 100, day) == 11

"""What the visas of a décision say of its delegation."""

from __future__ import annotations

from datetime import date

from actgen.france.reading_acts.delegation import cited_days, cited_points
from tests.france.building import from_lines

ACT = from_lines(
    "[Visa] Vu la délibération du 23 mai 2020 portant délégation du conseil au maire, article L. 2122-22, 4°,",
    "decision",
)


def test_the_day_of_the_delegation_is_read() -> None:
    assert [dated.day for _, dated in cited_days(ACT)] == [date(2020, 5, 23)]


def test_the_point_that_is_applied_is_read() -> None:
    assert [number for _, _, number in cited_points(ACT)] == [4]

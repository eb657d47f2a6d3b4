"""A part of a sweep is always the same one, and it goes from end to end."""

from __future__ import annotations

import pytest

from tests.sizes import COMPLETE, one_of, some


def test_a_part_is_spread_over_the_cases_and_has_the_last_one() -> None:
    assert some(range(10), 4, complete=False) == [0, 4, 8, 9]
    assert some("abcde", 2, complete=False) == ["a", "c", "e"]


def test_a_complete_run_has_them_all() -> None:
    assert some(range(10), 4, complete=True) == [*range(10)]


def test_of_what_costs_seconds_one_case_runs_or_all() -> None:
    assert one_of(["a", "b", "c"], complete=False) == ["c"]
    assert one_of(["a", "b", "c"], complete=True) == ["a", "b", "c"]


def test_the_long_ones_are_left_to_a_complete_run(request: pytest.FixtureRequest) -> None:
    long = [one.nodeid for one in request.session.items if one.get_closest_marker("long")]
    assert COMPLETE or long == []

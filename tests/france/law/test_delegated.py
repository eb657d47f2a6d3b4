"""The points of L. 2122-22, and the renewals that end a delegation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actgen.france.law.delegated import MARCHES, is_limited, last_point, point_number, renewal_between, renewals


@pytest.mark.parametrize(
    ("typed", "number"), [("4", 4), ("4°", 4), ("n° 4", 4), (" 26 ", 26), ("quatre", None), ("4 bis", None)]
)
def test_a_point_is_read_as_it_may_be_typed(typed: str, number: int | None) -> None:
    assert point_number(typed) == number


def test_the_point_of_contracts_is_the_fourth_of_a_closed_list() -> None:
    assert MARCHES == 4
    assert last_point(date(2025, 12, 15)) >= 29
    assert not is_limited(None, date(2025, 12, 15))


def test_a_renewal_ends_the_delegations_given_before_it() -> None:
    last = renewals()[-1]
    before, after = last.first - timedelta(days=1), last.first + timedelta(days=90)
    assert renewal_between(before, after) == last
    assert renewal_between(last.installed, after) is None
    assert renewals() == tuple(sorted(renewals(), key=lambda one: one.first))

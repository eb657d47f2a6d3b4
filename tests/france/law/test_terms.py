"""The deadlines that follow from the facts of a convention."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.facts.version_facts import whole_length
from actgen.france.law.terms import Withdrawal, months_of, withdrawal
from actgen.variables.manifest import Faits, Periode


def facts(start: str, end: str, *, length: int = 24, renewals: int = 1) -> Faits:
    periode = Periode.model_validate({"entree_en_vigueur": start, "fin": end})
    return Faits(periode=periode, nombres={"duree_periode_mois": length, "reconductions": renewals})


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2022-07-19", "2026-07-19", 48),
        ("2026-07-19", "2030-07-19", 48),
        ("2025-01-31", "2025-02-28", 1),
        ("2024-02-29", "2025-02-28", 12),
        ("2022-07-19", "2026-07-18", None),
        ("2022-07-19", "2022-08-01", None),
    ],
)
def test_the_months_of_a_period(start: str, end: str, months: int | None) -> None:
    periode = facts(start, end).periode
    assert periode
    assert months_of(periode) == months


def test_a_period_and_its_renewals() -> None:
    assert whole_length(facts("2022-07-19", "2026-07-19")) == 48
    assert whole_length(facts("2022-07-19", "2026-07-19", length=12, renewals=3)) == 48
    assert whole_length(Faits()) is None


def test_a_member_may_ask_to_leave_in_the_two_months_before_the_end_of_the_first_period() -> None:
    asked = withdrawal(facts("2022-07-19", "2026-07-19"), 2)
    assert asked == Withdrawal(date(2024, 5, 19), date(2024, 7, 18), date(2024, 7, 19))
    later = withdrawal(facts("2026-07-19", "2030-07-19"), 2)
    assert later == Withdrawal(date(2028, 5, 19), date(2028, 7, 18), date(2028, 7, 19))


def test_months_of_unlike_length() -> None:
    asked = withdrawal(facts("2022-04-30", "2026-04-30", length=22), 2)
    assert asked
    assert (asked.du, asked.fin_periode) == (date(2023, 12, 29), date(2024, 2, 29))


@pytest.mark.parametrize("unknown", [Faits(), facts("2022-07-19", "2024-07-19", renewals=0)])
def test_a_convention_of_one_period_is_not_left(unknown: Faits) -> None:
    assert withdrawal(unknown, 2) is None


def test_a_notice_of_more_than_a_century_has_no_days() -> None:
    faits = facts("2026-01-01", "2027-12-31")
    assert withdrawal(faits, 99_999) is None
    assert withdrawal(faits, 3) is not None

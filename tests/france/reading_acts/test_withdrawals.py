"""When a member may leave, by the passages that give a notice."""

from __future__ import annotations

from datetime import date

from actgen.france.reading_acts.withdrawals import withdrawal_windows
from tests.france.building import from_lines


def test_a_passage_without_a_notice_in_months_gives_none() -> None:
    assert (
        list(withdrawal_windows(from_lines("[Corps] Le retrait est libre.", "convention", "ancenis-saint-gereon")))
        == []
    )


def test_a_notice_gives_the_days_on_which_it_is_in_time() -> None:
    act = from_lines("[Corps] Le membre notifie son retrait dans les six mois.", "convention", "ancenis-saint-gereon")
    ((passage, window),) = withdrawal_windows(act)
    assert passage.plain.startswith("le membre notifie")
    assert (window.du, window.au) == (date(2028, 1, 19), date(2028, 7, 18))

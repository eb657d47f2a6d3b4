"""The table of a council: who is a member on which day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from actgen.variables.conseil.membres import Mandat, Membre, in_office, successions

MEMBRES: TypeAdapter[Any] = TypeAdapter(tuple[Membre, ...])
DAY = date(2025, 12, 15)


def test_a_member_is_a_name_or_a_name_with_her_office_her_list_and_her_days() -> None:
    table = MEMBRES.validate_python(
        ["Bruno BOÉ", {"personne": "Chloé CARON", "fonction": "première adjointe", "liste": "Demain"}]
    )
    assert [(one.personne.complet, one.fonction, one.liste) for one in table] == [
        ("Bruno BOÉ", None, None),
        ("Chloé CARON", "première adjointe", "Demain"),
    ]


@pytest.mark.parametrize(
    ("depuis", "jusqua", "holds"),
    [
        (None, None, True),
        (DAY, DAY, True),
        (date(2025, 12, 16), None, False),
        (None, date(2025, 12, 14), False),
    ],
)
def test_both_ends_of_a_term_are_within_it(depuis: date | None, jusqua: date | None, holds: bool) -> None:
    assert Mandat(depuis=depuis, jusqua=jusqua).holds(DAY) is holds


def test_those_in_office_keep_their_places_in_the_table() -> None:
    table = MEMBRES.validate_python(["A B", {"personne": "C D", "jusqua": "2024-01-01"}, "E F"])
    assert [(place, one.personne.complet) for place, one in in_office(table, DAY)] == [(0, "A B"), (2, "E F")]


def test_who_leaves_and_who_enters_on_one_day_hold_one_seat() -> None:
    leaving, entering = {"jusqua": "2025-12-15"}, {"depuis": "2025-12-15"}
    table = MEMBRES.validate_python(
        [{"personne": "Bruno BOÉ", **leaving}, "Chloé CARON", {"personne": "Denis ÉMERY", **entering}]
    )
    assert successions(table, DAY) == ((0, 2),)
    assert successions(table, date(2025, 12, 16)) == ()

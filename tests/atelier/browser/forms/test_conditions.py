"""Which conditions hold beside what is typed by now, sound or not."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.atelier.browser.forms.conditions import conditions
from tests.atelier.browser.forms.filling import act

KIND = act("permission-voirie", "actes:\n  permission_voirie: {}\n")
TARIF = ("actes", "permission_voirie", "tarif")


@pytest.mark.parametrize(
    ("redevance", "holds"), [("40", True), ("0", False), ("à compléter", False), ("beaucoup", False), (None, False)]
)
def test_a_condition_holds_once_what_it_reads_makes_it_true(redevance: str | None, holds: bool) -> None:
    assert conditions(KIND, {"redevance": redevance})[TARIF] is holds


def test_a_condition_inside_a_list_is_read_of_each_of_its_groups() -> None:
    kind = act("designation-delegues", "actes:\n  designation_delegues: {}\n")
    found = conditions(kind, {"mode": "main levée", "designes": [{}, {}]})
    assert any(isinstance(step, int) for path in found for step in path) or len(found) > 1


def test_a_field_of_other_days_is_not_asked() -> None:
    assert TARIF in conditions(KIND, {"redevance": "40"}, date(2026, 1, 1))

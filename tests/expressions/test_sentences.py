"""What is said of a calculation or a comparison that means nothing."""

from __future__ import annotations

import pytest

from tests.expressions.acts import fault


@pytest.mark.parametrize(
    ("source", "named"),
    [("objet + nombre", "objet + nombre"), ("jour + jour", "jour + jour"), ("jour * 2", "jour * 2")],
)
def test_the_calculation_is_shown_as_it_stands(source: str, named: str) -> None:
    message, hint = fault(source)
    assert named in message
    assert "Se calculent" in hint

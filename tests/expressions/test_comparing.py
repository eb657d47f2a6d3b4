"""Two values compared: exactly, in their typography, as dates."""

from __future__ import annotations

import operator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from jinja2 import nodes

from actgen.expressions.comparing import compared, is_like
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.kinds import Family
from tests.expressions.acts import fault, value


@pytest.mark.parametrize(
    "source",
    [
        'jour == "2025-12-15"',
        'jour < "2026-01-01"',
        "prix == 0.1",
        'objet == "Tarifs de l\'eau"',
        "'a' in mots",
        'heure > "19:00"',
    ],
)
def test_the_comparison_holds(source: str) -> None:
    assert value(source) is True


def sides(left: Any, right: Any) -> tuple[tuple[nodes.Node, Any], tuple[nodes.Node, Any]]:
    return (nodes.Name("a", "load"), left), (nodes.Name("b", "load"), right)


@pytest.mark.parametrize("other", [3, Decimal("3.00"), Decimal("2.99"), 4, Fraction(3), Fraction(10, 3)])
@pytest.mark.parametrize("one", [3, Decimal("3"), Fraction(3), Fraction(9, 4)])
def test_numbers_compare_as_their_exact_values_do_whatever_they_are_written_as(one: Any, other: Any) -> None:
    exactly = {"eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "gteq": operator.ge}
    for op, holds in exactly.items():
        assert compared(nodes.Name("a", "load"), op, *sides(one, other)) is holds(Fraction(one), Fraction(other))


@pytest.mark.parametrize("number", [10**15, Decimal("1e15"), Decimal("1e-16")])
def test_a_number_that_no_act_holds_is_compared_with_none(number: Any) -> None:
    with pytest.raises(ExpressionFault, match="plus de 15 chiffres"):
        compared(nodes.Name("a", "load"), "lt", *sides(number, 3))


def test_two_values_that_do_not_compare_are_told() -> None:
    message, hint = fault("jour < nombre")
    assert "nombre" in message
    assert hint.startswith("Comparez")


def test_a_text_may_state_a_date() -> None:
    assert is_like("2025-12-15", Family.DATE)
    assert not is_like("un jour", Family.DATE)

"""A filter after a calculation: brackets say what it is for."""

from __future__ import annotations

import pytest

from actgen.expressions.parsing import parse
from tests.expressions.acts import fault


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a + b | montant", "(a + b) | montant, ou a + (b | montant)"),
        ("a * b | arrondi(2)", "(a * b) | arrondi, ou a * (b | arrondi)"),
        ("x > a - b.c | montant", "(a - b.c) | montant, ou a - (b.c | montant)"),
        ("oui and a / 2 | nombre", "(a / 2) | nombre, ou a / (2 | nombre)"),
        ("1 + (a * b | montant)", "(a * b) | montant, ou a * (b | montant)"),
        ("a | arrondi(b + c | length)", "(b + c) | length, ou b + (c | length)"),
        ("a - -b | nombre", "(a - -b) | nombre, ou a - (-b | nombre)"),
        ("(a + b) * (c) | montant", "((a + b) * (c)) | montant, ou (a + b) * ((c) | montant)"),
        ("l | somme('x') + 'y' | de", "(l | somme('x') + 'y') | de, ou l | somme('x') + ('y' | de)"),
        ("a +\n  b | montant", "(a + b) | montant, ou a + (b | montant)"),
    ],
)
def test_a_filter_after_a_calculation_asks_for_brackets(source: str, shown: str) -> None:
    message, hint = fault(source)
    assert message.endswith("suit un calcul\u00a0: vaut-il pour tout, ou pour le dernier terme\u202f?")
    assert hint == f"Mettez des parenthèses\u00a0: {shown}."


@pytest.mark.parametrize(
    "source",
    [
        "(a + b) | montant",
        "a + (b | arrondi(2))",
        "a | somme('x') + 1",
        "-a | arrondi(2)",
        "a + b > (c | length)",
        "a + b > c | length",
        "a + b if c | length else d",
        "a | somme('x') + 1 == b | length",
        "l | dont(n=a + b) | length",
        "l[a + b] | montant",
        "'a + b' | majuscules",
    ],
)
def test_brackets_are_asked_for_nowhere_else(source: str) -> None:
    assert parse(source).source == source

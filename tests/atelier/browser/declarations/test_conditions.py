"""A condition in three parts, and the expression that they are."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.declarations.conditions import GIVEN, LACKING, Simple, expression_of, simple_of

TYPES = {"montant": "montant", "debut": "date", "urgence": "oui_non", "mode": "choix", "an": "ligne"}


@pytest.mark.parametrize(
    ("expression", "simple"),
    [
        ("", Simple()),
        ("urgence", Simple("urgence", GIVEN)),
        ("not urgence", Simple("urgence", LACKING)),
        ("montant > 23000", Simple("montant", ">", "23000")),
        ("montant <= 0.50", Simple("montant", "<=", "0,5")),
        ("urgence == oui", Simple("urgence", "==", "oui")),
        ('seance.date >= "2025-12-15"', Simple("seance.date", ">=", "2025-12-15")),
    ],
)
def test_an_expression_that_compares_once_has_three_parts(expression: str, simple: Simple) -> None:
    assert simple_of(expression) == simple


@pytest.mark.parametrize(
    "expression", ["montant > 2 or urgence", "aides | length > 3", "montant > debut", "1 < 2", "oui", "montant =", "("]
)
def test_an_expression_that_says_more_or_cannot_be_read_has_none(expression: str) -> None:
    assert simple_of(expression) is None


@pytest.mark.parametrize(
    ("simple", "expression"),
    [
        (Simple(), ""),
        (Simple("urgence", GIVEN, "oui"), "urgence"),
        (Simple("mode", LACKING), "not mode"),
        (Simple("montant", ">", "23 000,50 €"), "montant > 23000.5"),
        (Simple("debut", "<", "15 décembre 2025"), 'debut < "2025-12-15"'),
        (Simple("urgence", "!=", "oui"), "urgence != oui"),
        (Simple("mode", "==", "régie"), 'mode == "régie"'),
        (Simple("mode", "==", 'dit "libre"'), "mode == 'dit \"libre\"'"),
        (Simple("an", "==", "2026"), 'an == "2026"'),
        (Simple("seance.date", ">=", "1er janvier 2026"), 'seance.date >= "2026-01-01"'),
        (Simple("vote.pour", ">=", "8"), "vote.pour >= 8"),
    ],
)
def test_three_parts_are_written_as_the_field_has_its_values(simple: Simple, expression: str) -> None:
    assert expression_of(simple, TYPES) == expression

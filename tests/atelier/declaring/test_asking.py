"""A kind of act begun question by question: an example is held to its type."""

from __future__ import annotations

from actgen.atelier.declaring.asking import refusal


def test_an_example_that_its_type_takes_is_not_refused() -> None:
    assert refusal("date", "2025-12-15") is None
    assert refusal("montant", "1 500,00") is None


def test_another_is_refused_with_its_reason() -> None:
    said = refusal("date", "un jour")
    assert said is not None
    assert "un jour" in said

"""Two values compared: exactly, in their typography, as dates."""

from __future__ import annotations

import pytest

from actgen.expressions.comparing import is_like
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


def test_two_values_that_do_not_compare_are_told() -> None:
    message, hint = fault("jour < nombre")
    assert "nombre" in message
    assert hint.startswith("Comparez")


def test_a_text_may_state_a_date() -> None:
    assert is_like("2025-12-15", Family.DATE)
    assert not is_like("un jour", Family.DATE)

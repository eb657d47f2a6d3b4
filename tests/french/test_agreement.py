"""Agreement in gender and number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.agreement import Gender, agree, gender_of, plural


@pytest.mark.parametrize(
    ("civilite", "gender"),
    [
        ("Monsieur", Gender.MASCULINE),
        ("M.", Gender.MASCULINE),
        ("Madame", Gender.FEMININE),
        ("Mme", Gender.FEMININE),
        (" MADAME ", Gender.FEMININE),
    ],
)
def test_a_civilite_carries_a_gender(civilite: str, gender: Gender) -> None:
    assert gender_of(civilite) is gender


@pytest.mark.parametrize("civilite", ["Mr", "Maître", ""])
def test_any_other_civilite_is_refused(civilite: str) -> None:
    with pytest.raises(WordingError) as refusal:
        gender_of(civilite)
    assert refusal.value.message == f"La civilité «\u00a0{civilite}\u00a0» n’est pas connue."
    assert refusal.value.hint == (
        "Écrivez «\u00a0Monsieur\u00a0», «\u00a0M.\u00a0», «\u00a0Madame\u00a0» ou «\u00a0Mme\u00a0»."
    )


@pytest.mark.parametrize(
    ("count", "noun"),
    [
        (0, "élu"),
        (1, "élu"),
        (2, "élus"),
        (-1, "élu"),
        (-2, "élus"),
        (Decimal("1.99"), "élu"),
        (Decimal(2), "élus"),
    ],
)
def test_the_plural_begins_at_two(count: int | Decimal, noun: str) -> None:
    assert plural(count, "élu", "élus") == noun


def test_a_form_agrees_with_the_gender() -> None:
    assert agree(Gender.MASCULINE, "absent", "absente") == "absent"
    assert agree(Gender.FEMININE, "absent", "absente") == "absente"

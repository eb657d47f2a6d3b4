"""The number that the heading of an article announces."""

from __future__ import annotations

import pytest

from actgen.french.heading_numbers import heading_number


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Article 7 – Durée", "7"),
        ("Article 1er", "1"),
        ("Article 4.1 – Accès", "4.1"),
        ("Article 3 bis – Coût", "3 bis"),
        ("Préambule", None),
        ("Durée de 7 ans", None),
    ],
)
def test_a_heading_announces_its_number_or_none(heading: str, number: str | None) -> None:
    assert heading_number(heading) == number


def test_a_bare_number_counts_in_the_style_of_an_article_alone() -> None:
    assert heading_number("2. Accès", "article") == "2"
    assert heading_number("2. Accès") is None

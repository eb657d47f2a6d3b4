"""Names of communes that stand in a text."""

from __future__ import annotations

from tests.atelier.importing.proposing.proposed import shown


def test_two_communes_in_one_text_are_only_offered() -> None:
    found = shown("Entre Châteaubriant et Ancenis-Saint-Géréon, il est convenu.")
    assert [(words, placed) for _, words, placed in found] == [
        ("Châteaubriant", False),
        ("Ancenis-Saint-Géréon", False),
    ]

"""The communes that are offered while one is typed."""

from __future__ import annotations

from actgen.atelier.first_file.terminal import fitting
from actgen.atelier.first_file.whose.offering import communes_beginning


def test_communes_are_offered_by_name_by_code_and_by_postal_code() -> None:
    assert communes_beginning("chateaubri") == ["Châteaubriant (Loire-Atlantique, 44036)"]
    assert communes_beginning("44217") == ["Vigneux-de-Bretagne (Loire-Atlantique, 44217)"]
    assert "Châteaubriant (Loire-Atlantique, 44036)" in communes_beginning("44110")
    assert communes_beginning("c") == []


def test_what_begins_as_what_was_typed_is_offered_first() -> None:
    assert fitting("le", ["Zoé LE GALL", "Léa PETIT", "Luc BON"]) == ["Léa PETIT", "Zoé LE GALL"]

"""A form that agrees with nobody known is refused, and says with whom."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.civility import CivilityError
from actgen.grammar.filters import FILTERS


def test_the_refusal_holds_the_person() -> None:
    person = {"genre": None, "nom": "LE GOFF", "complet": "Anne LE GOFF"}
    with pytest.raises(CivilityError) as refused:
        FILTERS["accord"](person, "élu", "élue")
    assert refused.value.person == person
    assert isinstance(refused.value, WordingError)

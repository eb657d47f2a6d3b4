"""Numbers, amounts and durations as filters word them."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "value", "options", "printed"),
    [
        ("nombre_lettres", 21, {"feminin": True}, "vingt et une"),
        ("nombre_lettres", 33, {}, "trente-trois"),
        ("nombre", 11600, {}, "11\u202f600"),
        ("ordinal_lettres", 1, {"feminin": True}, "première"),
        ("ordinal", 1, {}, "1er"),
        ("ordinal", 2, {}, "2e"),
        ("montant", "12345.60", {}, "12\u202f345,60\u00a0€"),
        ("montant", 40, {}, "40\u00a0€"),
        ("montant_lettres", 40, {}, "quarante euros"),
    ],
)
def test_a_filter_words_its_value(name: str, value: Any, options: dict[str, Any], printed: Any) -> None:
    assert FILTERS[name](value, **options) == printed


def test_a_duration_says_which_units_there_are() -> None:
    with pytest.raises(WordingError) as refused:
        FILTERS["duree"](3, "siècles")
    assert refused.value.message == "«\u00a0siècles\u00a0» n’est pas une option de ce filtre."
    assert refused.value.hint.startswith("Écrivez «\u00a0an\u00a0» ou «\u00a0ans\u00a0» ou «\u00a0mois\u00a0»")
    with pytest.raises(WordingError, match=r"^Il manque à cette durée son unité\.$"):
        FILTERS["duree"](3)

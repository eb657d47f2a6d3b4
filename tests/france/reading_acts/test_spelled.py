"""Whole numbers as an act spells them, read back."""

from __future__ import annotations

import re

import pytest

from actgen.france.reading_acts.spelled import NUMBER, read_number
from actgen.french.numbers import Hyphens, cardinal
from actgen.rules.folding import fold


@pytest.mark.parametrize("hyphens", list(Hyphens))
def test_every_number_that_an_act_may_spell_is_read_back(hyphens: Hyphens) -> None:
    for number in [*range(1, 2200), 3499, 80_000, 99_999, 200_080, 1_000_000, 2_000_081]:
        words = fold(cardinal(number, hyphens=hyphens))
        assert re.fullmatch(NUMBER, words), words
        assert read_number(words) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("11 600", 11_600), ("deux mil vingt et un", 2021), ("une", 1), ("quatre-vingts", 80)],
)
def test_a_number_is_read(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["NOM-TROIS", "ENT_ECOLE 2", "2025-132", "12/2025", "44 000-1"])
def test_the_number_in_a_name_or_in_a_reference_is_none(text: str) -> None:
    found = re.fullmatch(rf".*?({NUMBER}).*", fold(text))
    assert found is None or found[1] in ("2", "44")

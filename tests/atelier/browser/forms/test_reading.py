"""How a typed value is read, shown to who typed it."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.controls import Control
from actgen.atelier.browser.forms.reading import read_as
from tests.atelier.browser.forms.filling import KINDS

MONTANT = KINDS["subvention"].declared.champs["aides"].champs["montant"]


@pytest.mark.parametrize("typed", ["2025-12-15", "15/12/2025", "15 décembre 2025"])
def test_a_date_is_read_with_its_day_however_it_is_typed(typed: str) -> None:
    assert read_as(typed, Control.DATE, None) == "lundi 15\u00a0décembre 2025"


def test_an_hour_and_an_amount_are_read_as_an_act_words_them() -> None:
    assert read_as("19:30", Control.TIME, None) == "19\u00a0h\u00a030"
    assert str(read_as("1500,5", Control.AMOUNT, MONTANT)).replace("\u202f", " ").replace("\u00a0", " ") == "1 500,50 €"


@pytest.mark.parametrize("typed", ["hier", "", "31/02/2025", "à compléter"])
def test_what_cannot_be_read_is_left_to_check(typed: str) -> None:
    assert read_as(typed, Control.DATE, None) == ""


def test_words_are_only_words() -> None:
    assert read_as("15/12/2025", Control.LINE, None) is None

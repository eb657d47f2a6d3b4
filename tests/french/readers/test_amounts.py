"""Amounts and percentages read from words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.readers.amounts import stated_amount, stated_percentage


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0 €", "0"),
        ("zéro euro", "0"),
        ("un euro", "1"),
        ("Quarante Euros", "40"),
        ("quarante euros et cinquante centimes", "40.50"),
        ("quarante euros cinquante", "40.50"),
        ("cinquante centimes", "0.50"),
        ("zéro euro et un centime", "0.01"),
        ("un million d’euros", "1000000"),
        ("un million euros", "1000000"),
        ("un million deux cent mille euros", "1200000"),
        ("40 euros et 50 centimes", "40.50"),
        ("quarante euros (40 €)", "40"),
        ("douze mille trois cent quarante-cinq euros et soixante centimes (12\u202f345,60\u00a0€)", "12345.60"),
    ],
)
def test_an_amount_in_words_is_read(text: str, amount: str) -> None:
    assert stated_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", "euros", "d’euros", "quarante d’euros", "quarante euros de plus", "quarante euros (voir 1)"]
)
def test_another_text_is_no_amount(text: str) -> None:
    assert stated_amount(text) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("quarante euros (41 €)", "Les lettres disent 40\u00a0€, et les chiffres 41\u00a0€."),
        ("vingt un euros", "Le nombre «\u00a0vingt un\u00a0» ne s’écrit pas ainsi."),
        ("un euro et cent un centimes", "Un euro a cent centimes\u00a0: il y en a trop."),
        ("40,505 €", "Le montant «\u00a040,505 €\u00a0» a plus de deux décimales."),
    ],
)
def test_an_amount_that_cannot_be_says_why(text: str, message: str) -> None:
    with pytest.raises(WordingError) as refusal:
        stated_amount(text)
    assert refusal.value.message == message


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("12,5 %", "12.5"),
        ("12.5 pour cent", "12.5"),
        ("douze virgule cinq pour cent", "12.5"),
        ("Douze virgule zéro cinq pour cent", "12.05"),
        ("cent pour cent", "100"),
        ("quatre-vingts %", "80"),
    ],
)
def test_a_percentage_is_read(text: str, rate: str) -> None:
    assert stated_percentage(text) == Decimal(rate)


def test_a_percentage_that_cannot_be_says_why() -> None:
    with pytest.raises(WordingError, match="Le nombre «\u00a0vingt un\u00a0» ne s’écrit pas ainsi"):
        stated_percentage("vingt un pour cent")
    assert stated_percentage("douze virgule pour cent") is None
    assert stated_percentage("pour cent") is None

"""Amounts in words and in figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.amounts import amount_figures, amount_in_words, number_figures
from actgen.french.capitals import Capitals
from actgen.french.numbers import Hyphens


@pytest.mark.parametrize(
    ("amount", "words", "figures"),
    [
        ("0", "zéro euro", "0\u00a0€"),
        ("0.00", "zéro euro", "0\u00a0€"),
        ("0.01", "un centime", "0,01\u00a0€"),
        ("0.50", "cinquante centimes", "0,50\u00a0€"),
        ("1", "un euro", "1\u00a0€"),
        ("1.01", "un euro et un centime", "1,01\u00a0€"),
        ("1.5", "un euro et cinquante centimes", "1,50\u00a0€"),
        ("2", "deux euros", "2\u00a0€"),
        ("40", "quarante euros", "40\u00a0€"),
        ("40.00", "quarante euros", "40\u00a0€"),
        ("40.500", "quarante euros et cinquante centimes", "40,50\u00a0€"),
        ("80", "quatre-vingts euros", "80\u00a0€"),
        ("100", "cent euros", "100\u00a0€"),
        ("200", "deux cents euros", "200\u00a0€"),
        ("1000", "mille euros", "1\u202f000\u00a0€"),
        (
            "12345.60",
            "douze mille trois cent quarante-cinq euros et soixante centimes",
            "12\u202f345,60\u00a0€",
        ),
        ("1000000", "un million d’euros", "1\u202f000\u202f000\u00a0€"),
        ("1E+6", "un million d’euros", "1\u202f000\u202f000\u00a0€"),
        ("2000000", "deux millions d’euros", "2\u202f000\u202f000\u00a0€"),
        ("1000000.10", "un million d’euros et dix centimes", "1\u202f000\u202f000,10\u00a0€"),
        ("1200000", "un million deux cent mille euros", "1\u202f200\u202f000\u00a0€"),
        ("3000000000", "trois milliards d’euros", "3\u202f000\u202f000\u202f000\u00a0€"),
    ],
)
def test_an_amount_has_words_and_figures(amount: str, words: str, figures: str) -> None:
    assert amount_in_words(Decimal(amount)) == words
    assert amount_figures(Decimal(amount)) == figures


def test_a_whole_number_counts_euros_and_never_centimes() -> None:
    assert amount_in_words(100) == "cent euros"
    assert amount_figures(100) == "100\u00a0€"


def test_an_amount_in_words_takes_hyphens_and_capitals() -> None:
    amount = Decimal("21.22")
    assert amount_in_words(amount, hyphens=Hyphens.REFORM_1990) == "vingt-et-un euros et vingt-deux centimes"
    assert (
        amount_in_words(amount, hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD)
        == "Vingt Et Un Euros Et Vingt Deux Centimes"
    )


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1\u202f000"),
        (11_600, "11\u202f600"),
        (1_234_567, "1\u202f234\u202f567"),
        (-11_600, "−11\u202f600"),
    ],
)
def test_thousands_are_parted_by_a_narrow_no_break_space(number: int, figures: str) -> None:
    assert number_figures(number) == figures


def test_a_negative_amount_has_figures_but_no_words() -> None:
    assert amount_figures(Decimal("-1500.5")) == "−1\u202f500,50\u00a0€"
    with pytest.raises(WordingError) as refusal:
        amount_in_words(Decimal("-40"))
    assert refusal.value.message == "Le montant −40\u00a0€ est négatif\u00a0: il ne s’écrit pas en lettres."
    assert refusal.value.hint.startswith("Donnez le montant sans son signe")


@pytest.mark.parametrize(("amount", "shown"), [("40.505", "40,505"), ("0.001", "0,001"), ("1E-9", "0,000000001")])
def test_more_than_two_decimals_are_refused_and_never_rounded(amount: str, shown: str) -> None:
    for write in (amount_in_words, amount_figures):
        with pytest.raises(WordingError) as refusal:
            write(Decimal(amount))
        assert refusal.value.message == f"Le montant {shown} a plus de deux décimales."
        assert refusal.value.hint == "Donnez un montant au centime près, par exemple 12\u202f345,60\u00a0€."


@pytest.mark.parametrize("amount", ["NaN", "Infinity"])
def test_what_is_not_a_number_is_refused(amount: str) -> None:
    for write in (amount_in_words, amount_figures):
        with pytest.raises(WordingError, match=r"^Ce montant n’est pas un nombre\.$"):
            write(Decimal(amount))


def test_every_centime_of_a_few_euros_agrees() -> None:
    for centimes in range(200, 1000):
        words = amount_in_words(Decimal(centimes) / 100)
        assert " euros" in words
        assert "zéro" not in words
        assert ("centime" in words) is (centimes % 100 != 0)

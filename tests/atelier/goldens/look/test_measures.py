"""Measures as a golden says them."""

from __future__ import annotations

import pytest

from actgen.atelier.goldens.look.measures import decimal, short, span, start_of


@pytest.mark.parametrize(("value", "said"), [(22, "22,0"), (187.94, "187,9"), (-0.04, "0,0"), (-1.26, "-1,3")])
def test_a_measure_has_one_decimal_and_no_zero_below_zero(value: float, said: str) -> None:
    assert decimal(value) == said


def test_a_decimal_that_says_nothing_is_left_out() -> None:
    assert (short(12), short(12.4995), short(10.5), short(100)) == ("12", "12,5", "10,5", "100")


def test_two_edges_are_a_span() -> None:
    assert span(22, 187.9) == "22,0–187,9"


def test_only_the_first_words_of_a_long_text_are_told_on_one_line() -> None:
    assert start_of("  Le maire\nsigne  ") == "Le maire signe"
    assert start_of("La commune adhère au groupement de commandes pour la durée du marché.") == (
        "La commune adhère au groupement de commandes pou…"
    )

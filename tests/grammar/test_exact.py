"""Exact numbers and days: what is calculated keeps every figure, and stays within what an act may hold."""

from __future__ import annotations

import random
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.exact import Number, addend, day_of, days_after, exact, same_day_after, settled, stated, total_of

TOO_GREAT = "Ce calcul donne un nombre de plus de 15 chiffres."


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (3, Fraction(3)),
        (Decimal("12345.60"), Fraction(1234560, 100)),
        (Decimal("0"), Fraction(0)),
        (Fraction(1, 3), Fraction(1, 3)),
        (True, None),
        (1.5, None),
        ("3", None),
        (None, None),
        (Decimal("NaN"), None),
        (Decimal("Infinity"), None),
    ],
)
def test_a_number_is_whole_or_decimal(value: Any, number: Fraction | None) -> None:
    try:
        assert exact(value) == number
    except WordingError:
        assert number is None


def test_a_text_states_a_number_where_a_template_takes_one() -> None:
    assert stated("12345.60") == Fraction(1234560, 100)
    assert stated("-3") == -3
    assert [stated(text) for text in ("", "1,5", "1e9", "9" * 16, "٣", "3\n")] == [None] * 6


@pytest.mark.parametrize("value", [10**15, -(10**4000), Decimal("1e999999"), Decimal("1e-999999"), Decimal("1e15")])
def test_a_number_of_more_figures_than_any_amount_is_refused(value: Any) -> None:
    with pytest.raises(WordingError) as caught:
        exact(value)
    assert caught.value.message == TOO_GREAT
    assert caught.value.hint == "Vérifiez les nombres dont il part\u00a0: aucun acte n’en emploie d’aussi longs."


def test_a_result_is_whole_where_it_can_be_and_keeps_its_decimals() -> None:
    assert repr(settled(Fraction(20))) == "20"
    assert repr(settled(Fraction(5, 2))) == "Decimal('2.5')"
    assert repr(settled(Fraction(-1, 10**15))) == "Decimal('-1E-15')"
    assert settled(Fraction(10**15 - 1, 8)) == Decimal(10**15 - 1) / 8
    assert settled(Fraction(100, 3)) == Fraction(100, 3)


@pytest.mark.parametrize("number", [Fraction(10**15), Fraction(1, 10**16), Fraction(1, 3**40)])
def test_a_result_that_no_act_could_hold_is_refused(number: Fraction) -> None:
    with pytest.raises(WordingError) as caught:
        settled(number)
    assert caught.value.message == TOO_GREAT


def test_a_day_may_be_typed_as_a_text() -> None:
    assert day_of("2025-12-15") == day_of(date(2025, 12, 15)) == day_of(datetime(2025, 12, 15, 9)) == date(2025, 12, 15)
    assert [day_of(value) for value in ("2025-13-01", "20251215", "2025-12", "", 3, None)] == [None] * 6


def test_days_and_months_are_counted_both_ways() -> None:
    assert days_after(date(2025, 12, 15), 20) == date(2026, 1, 4)
    assert days_after(date(2025, 12, 15), -15) == date(2025, 11, 30)
    assert same_day_after(date(2025, 12, 31), 2) == date(2026, 2, 28)
    assert same_day_after(date(2025, 12, 31), -1) == date(2025, 11, 30)


@pytest.mark.parametrize("count", [100_000, -100_000, 9_999_999, 10**14])
def test_a_day_stays_among_those_that_acts_may_have(count: int) -> None:
    for move, unit in ((days_after, "jours"), (same_day_after, "mois")):
        with pytest.raises(WordingError) as caught:
            move(date(2025, 12, 15), count)
        assert caught.value.message == (
            f"Décalé de {count}\u00a0{unit}, ce jour sort des années 1900 à 2200, celles des actes."
        )
        assert caught.value.hint == "Corrigez la date ou le délai."


def test_a_delay_of_any_length_is_answered() -> None:
    with pytest.raises(WordingError, match="plus de 15 chiffres"):
        days_after(date(2025, 12, 15), 10**5000)


def drawn(draw: random.Random) -> Number:
    """A number to calculate with: whole, with decimals, at times a quotient."""
    whole = draw.choice((0, 1, -1, draw.randint(-(10**15) + 1, 10**15 - 1), draw.randint(-5000, 5000)))
    places = draw.choice((0, 2, 2, 15))
    match draw.randrange(8):
        case 0:
            return Fraction(draw.randint(-9, 9), draw.randint(1, 9))
        case 1 | 2 | 3:
            return whole
        case _:
            return Decimal(f"{whole}.{draw.randrange(10**places):0{places}}" if places else whole)


def told(number: Number) -> tuple[type, str]:
    return type(number), str(number)


def test_numbers_add_up_as_fractions_would() -> None:
    draw = random.Random(1)
    for _ in range(5000):
        numbers = [drawn(draw) for _ in range(draw.randint(0, 4))]
        try:
            wanted: object = told(settled(sum((Fraction(one) for one in numbers), Fraction(0))))
        except WordingError as fault:
            wanted = fault.message
        try:
            found: object = told(total_of(numbers))
        except WordingError as fault:
            found = fault.message
        assert found == wanted, numbers


def test_what_is_added_is_the_number_as_it_stands() -> None:
    assert [str(addend(one)) for one in (3, Decimal("1.50"), "2.5")] == ["3", "1.50", "5/2"]
    assert [addend(one) for one in (True, None, "deux")] == [None, None, None]
    with pytest.raises(WordingError, match=TOO_GREAT):
        addend(10**15)

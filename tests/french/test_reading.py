"""What a clerk types, read."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.amounts import amount_figures, number_figures
from actgen.french.dates import date_figures, date_long, date_with_weekday
from actgen.french.reading import (
    AmountValue,
    DateValue,
    IntegerValue,
    TimeValue,
    Value,
    read_date,
    read_time,
    read_value,
)
from actgen.french.times import time_compact, time_spaced

DECEMBER_15 = date(2025, 12, 15)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-12-15", DateValue(DECEMBER_15)),
        ("15/12/2025", DateValue(DECEMBER_15)),
        ("5/3/2025", DateValue(date(2025, 3, 5))),
        ("15-12-2025", DateValue(DECEMBER_15)),
        ("15 décembre 2025", DateValue(DECEMBER_15)),
        ("15\u00a0décembre 2025", DateValue(DECEMBER_15)),
        ("15 DECEMBRE 2025", DateValue(DECEMBER_15)),
        ("1er décembre 2025", DateValue(date(2025, 12, 1))),
        ("1 décembre 2025", DateValue(date(2025, 12, 1))),
        ("lundi 15 décembre 2025", DateValue(DECEMBER_15)),
        ("29 février 2024", DateValue(date(2024, 2, 29))),
        (" 21 août 2021 ", DateValue(date(2021, 8, 21))),
        ("19:00", TimeValue(time(19))),
        ("19:00:00", TimeValue(time(19))),
        ("9:05", TimeValue(time(9, 5))),
        ("19h", TimeValue(time(19))),
        ("19 h", TimeValue(time(19))),
        ("19 h 30", TimeValue(time(19, 30))),
        ("19\u00a0h\u00a030", TimeValue(time(19, 30))),
        ("20h11", TimeValue(time(20, 11))),
        ("20H11", TimeValue(time(20, 11))),
        ("00:00", TimeValue(time(0))),
        ("2025", IntegerValue(2025)),
        ("0", IntegerValue(0)),
        ("1 234", IntegerValue(1234)),
        ("1\u202f234\u202f567", IntegerValue(1_234_567)),
        ("40 €", AmountValue(Decimal(40))),
        ("40€", AmountValue(Decimal(40))),
        ("12 345,60 €", AmountValue(Decimal("12345.60"))),
        ("12\u202f345,60\u00a0€", AmountValue(Decimal("12345.60"))),
        ("12345.60 EUR", AmountValue(Decimal("12345.60"))),
        ("40 euros", AmountValue(Decimal(40))),
        ("0,5 €", AmountValue(Decimal("0.5"))),
    ],
)
def test_a_typed_text_states_a_value(text: str, value: Value) -> None:
    assert read_value(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bonjour",
        "15 brumaire 2025",
        "2er décembre 2025",
        "hier 15 décembre 2025",
        "2025-12",
        "2025/12/15",
        "15-12/2025",
        "19:0",
        "19 h 5",
        "19:00:15",
        "12,50",
        "-5",
        "007",
        "1 23",
        "1234 567",
        "€ 40",
        "1.234,50 €",
        "١٩:٠٠",
    ],
)
def test_any_other_text_is_refused_with_what_can_be_typed(text: str) -> None:
    with pytest.raises(WordingError) as refusal:
        read_value(text)
    assert refusal.value.message == (
        f"Le texte «\u00a0{text}\u00a0» n’est ni une date, ni une heure, ni un nombre, ni un montant, ni un nom."
    )
    assert refusal.value.hint == (
        "Tapez une date (2025-12-15, 15/12/2025, 15\u00a0décembre 2025), une heure (19:00, "
        "19\u00a0h\u00a030, 20h11), un nombre entier (2025, 1\u202f234), un montant (40\u00a0€, "
        "12\u202f345,60\u00a0€, 12345.60 EUR), une liste (A, B, C) ou un nom de commune (Le Havre)."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("30 février 2025", "Le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours."),
        ("2024-02-30", "Le 30\u00a0février 2024 n’existe pas\u00a0: février 2024 a 29 jours."),
        ("31/04/2025", "Le 31\u00a0avril 2025 n’existe pas\u00a0: avril 2025 a 30 jours."),
        ("0 mai 2025", "Le 0\u00a0mai 2025 n’existe pas\u00a0: mai 2025 a 31 jours."),
        ("12/15/2025", "Le mois 15 n’existe pas\u00a0: une année a 12 mois."),
        ("2025-00-10", "Le mois 0 n’existe pas\u00a0: une année a 12 mois."),
        ("0000-01-01", "L’année 0 n’existe pas."),
        ("mardi 15 décembre 2025", "Le 15\u00a0décembre 2025 est un lundi, pas un mardi."),
    ],
)
def test_a_date_that_does_not_exist_says_so(text: str, message: str) -> None:
    for read in (read_value, read_date):
        with pytest.raises(WordingError) as refusal:
            read(text)
        assert refusal.value.message == message
        assert refusal.value.hint


@pytest.mark.parametrize(("text", "shown"), [("25:00", "25:00"), ("24h", "24h"), ("19 h 75", "19 h 75")])
def test_a_time_that_does_not_exist_says_so(text: str, shown: str) -> None:
    for read in (read_value, read_time):
        with pytest.raises(WordingError) as refusal:
            read(text)
        assert refusal.value.message == (
            f"L’heure «\u00a0{shown}\u00a0» n’existe pas\u00a0: les heures vont de 0 à 23 et les minutes de 0 à 59."
        )
        assert refusal.value.hint == "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence."


def test_an_amount_with_three_decimals_is_not_taken_for_thousands() -> None:
    with pytest.raises(WordingError) as refusal:
        read_value("12.345 €")
    assert refusal.value.message == "Le montant «\u00a012.345 €\u00a0» a plus de deux décimales."
    assert refusal.value.hint.startswith("Séparez les milliers par une espace")


def test_a_date_is_asked_for_and_something_else_is_typed() -> None:
    with pytest.raises(WordingError) as refusal:
        read_date("19:00")
    assert refusal.value.message == "Le texte «\u00a019:00\u00a0» n’est pas une date."
    assert refusal.value.hint == "Tapez une date\u00a0: 2025-12-15, 15/12/2025, 15\u00a0décembre 2025."


def test_a_time_is_asked_for_and_something_else_is_typed() -> None:
    with pytest.raises(WordingError) as refusal:
        read_time("2025-12-15")
    assert refusal.value.message == "Le texte «\u00a02025-12-15\u00a0» n’est pas une heure."
    assert refusal.value.hint == "Tapez une heure\u00a0: 19:00, 19\u00a0h\u00a030, 20h11."


def test_every_written_date_reads_back() -> None:
    for days in range(366 * 5):
        day = date(2022, 1, 1) + timedelta(days=days)
        for text in (
            day.isoformat(),
            date_long(day),
            date_with_weekday(day),
            date_figures(day),
            date_figures(day, "-"),
        ):
            assert read_date(text) == day


def test_every_written_time_reads_back() -> None:
    for minute in range(24 * 60):
        moment = time(*divmod(minute, 60))
        assert read_time(time_spaced(moment)) == read_time(time_compact(moment)) == moment
        assert read_time(moment.isoformat("minutes")) == moment


def test_written_numbers_and_amounts_read_back() -> None:
    for number in (0, 9, 999, 1000, 11_600, 123_456, 1_234_567):
        assert read_value(number_figures(number)) == IntegerValue(number)
        amount = Decimal(number) + Decimal("0.05")
        assert read_value(amount_figures(amount)) == AmountValue(amount)

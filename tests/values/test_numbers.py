"""Numbers, amounts, percentages and areas, as a clerk types them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from actgen.values.numbers import (
    amount_shown,
    area_shown,
    figures,
    percentage_shown,
    read_amount,
    read_area,
    read_decimal,
    read_percentage,
    read_whole,
    typed_again,
)
from tests.values.hands import declined

AMOUNT_HINT = "Exemple\u00a0: 1 500, ou 1 500,50."
AREA_HINT = "Exemple\u00a0: 1 250 m², ou 12 ha 50 a."
DOUBTFUL = "«\u00a0{}\u00a0» est douteux\u00a0: le point y sépare des milliers, ou des décimales."


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("35", 35), ("11 600", 11600), ("11\u202f600", 11600), ("-5", -5), ("− 12", -12), ("–7", -7), (8, 8)],
)
def test_a_whole_number_is_read_with_its_sign(typed: Any, number: int) -> None:
    assert read_whole(typed) == number


@pytest.mark.parametrize("typed", ["2,5", "trente", "-", "1 50", "035", "1e3", "٣"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    assert declined(read_whole, typed) == (
        f"«\u00a0{typed}\u00a0» ne se lit pas comme un nombre entier, positif ou nul.",
        "Écrivez-le en chiffres\u00a0: 35, ou 11600.",
    )


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("12 345,678", "12345.678"),
        ("12\u00a0345,5", "12345.5"),
        ("0.125", "0.125"),
        ("1,500", "1.5"),
        ("1500.5", "1500.5"),
        ("-2,5", "-2.5"),
        ("-0", "0"),
        (Decimal("2.5"), "2.5"),
        (3, "3"),
    ],
)
def test_a_decimal_number_is_read_exactly(typed: Any, number: str) -> None:
    assert str(read_decimal(typed)) == number


@pytest.mark.parametrize(
    ("typed", "euros"),
    [
        ("1500", "1500.00"),
        ("1 500", "1500.00"),
        ("1 500,00", "1500.00"),
        ("1 500,5 €", "1500.50"),
        ("1500.50", "1500.50"),
        ("1500.50 EUR", "1500.50"),
        ("12.345,60", "12345.60"),
        ("12,345.60 €", "12345.60"),
        ("1.234.567,89 €", "1234567.89"),
        ("12€50", "12.50"),
        ("1,5 M€", "1500000.00"),
        ("15 k€", "15000.00"),
        ("quarante euros et cinquante centimes", "40.50"),
        ("quarante euros (40 €)", "40.00"),
        ("0", "0.00"),
        ("-40 €", "-40.00"),
        (Decimal("1500.5"), "1500.50"),
        (1500, "1500.00"),
    ],
)
def test_an_amount_is_read_to_the_cent(typed: Any, euros: str) -> None:
    assert str(read_amount(typed)) == euros


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("1.500", DOUBTFUL.format("1.500"), "Écrivez 1\u202f500 ou 1,5."),
        ("1.500 €", DOUBTFUL.format("1.500 €"), "Écrivez 1\u202f500 ou 1,5."),
        ("-1.500", DOUBTFUL.format("-1.500"), "Écrivez 1\u202f500 ou 1,5."),
        ("23.000", DOUBTFUL.format("23.000"), "Écrivez 23\u202f000 ou 23."),
        ("1.500 M€", DOUBTFUL.format("1.500 M€"), "Écrivez 1\u202f500 ou 1,5."),
        ("1.234", DOUBTFUL.format("1.234"), "Écrivez 1\u202f234."),
        (
            "1.500.000",
            "Dans «\u00a01.500.000\u00a0», une espace doit séparer les milliers.",
            "Écrivez 1\u202f500\u202f000.",
        ),
        ("1,500", "«\u00a01,500\u00a0» a plus de deux décimales.", AMOUNT_HINT),
        ("12,345", "«\u00a012,345\u00a0» a plus de deux décimales.", AMOUNT_HINT),
        ("1,234567891 M€", "«\u00a01,234567891 M€\u00a0» a plus de deux décimales.", AMOUNT_HINT),
        ("0,001 €", "«\u00a00,001 €\u00a0» a plus de deux décimales.", AMOUNT_HINT),
        ("1 500 $", "«\u00a01 500 $\u00a0» ne se lit pas comme un montant en euros.", AMOUNT_HINT),
        ("1 500 € HT", "«\u00a01 500 € HT\u00a0» ne se lit pas comme un montant en euros.", AMOUNT_HINT),
        ("1 50", "«\u00a01 50\u00a0» ne se lit pas comme un montant en euros.", AMOUNT_HINT),
        ("gratuit", "«\u00a0gratuit\u00a0» ne se lit pas comme un montant en euros.", AMOUNT_HINT),
        ("9999999999999", "«\u00a09999999999999\u00a0» est un nombre trop grand.", "Il a 12 chiffres au plus."),
        ("9 999 999 Md€", "«\u00a09 999 999 Md€\u00a0» est un nombre trop grand.", "Il a 12 chiffres au plus."),
        ("", "Cette valeur est vide.", "Écrivez-la, ou supprimez la ligne si elle est facultative."),
        (
            "quarante deux cents euros",
            "Dans un nombre, «\u00a0cents\u00a0» ne peut pas suivre «\u00a0quarante deux\u00a0».",
            "Écrivez-le en chiffres, ou en lettres comme «\u00a0deux mille vingt et un\u00a0».",
        ),
    ],
)
def test_a_doubtful_amount_is_asked_again(typed: str, message: str, hint: str) -> None:
    assert declined(read_amount, typed) == (message, hint)


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("40", "40"),
        ("40 %", "40"),
        ("40%", "40"),
        ("12,5\u00a0%", "12.5"),
        ("12.5 pour cent", "12.5"),
        ("douze virgule cinq pour cent", "12.5"),
        ("0,05", "0.05"),
        ("150", "150"),
        ("-3 %", "-3"),
    ],
)
def test_forty_means_forty_per_cent(typed: str, rate: str) -> None:
    assert read_percentage(typed) == Decimal(rate)


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("1.500", DOUBTFUL.format("1.500"), "Écrivez 1\u202f500 ou 1,5."),
        ("12,34567", "«\u00a012,34567\u00a0» a plus de quatre décimales.", "Exemple\u00a0: 40, ou 12,5."),
        ("la moitié", "«\u00a0la moitié\u00a0» ne se lit pas comme un pourcentage.", "Exemple\u00a0: 40, ou 12,5."),
        ("40 €", "«\u00a040 €\u00a0» ne se lit pas comme un pourcentage.", "Exemple\u00a0: 40, ou 12,5."),
    ],
)
def test_what_is_no_percentage_is_refused(typed: str, message: str, hint: str) -> None:
    assert declined(read_percentage, typed) == (message, hint)


@pytest.mark.parametrize(
    ("typed", "square_metres"),
    [
        ("1250", "1250"),
        ("1 250 m²", "1250"),
        ("1250m2", "1250"),
        ("85,5 mètres carrés", "85.5"),
        ("12 ha", "120000"),
        ("12 ha 50 a", "125000"),
        ("12ha50a20ca", "125020"),
        ("0 ha 12 a 50 ca", "1250"),
        ("12 hectares 5 ares", "120500"),
        ("2,5 ha", "25000"),
        ("50 a", "5000"),
        ("20 CA", "20"),
    ],
)
def test_an_area_is_read_in_square_metres(typed: str, square_metres: str) -> None:
    assert read_area(typed) == Decimal(square_metres)


@pytest.mark.parametrize(
    "typed",
    ["12 a 150 ca", "50 a 12 ha", "12 ha 12 ha", "2,5 ha 10 a", "5 km", "-5 m²", "ha", "12 ha environ", "5 acres"],
)
def test_what_is_no_area_is_refused(typed: str) -> None:
    assert declined(read_area, typed) == (f"«\u00a0{typed}\u00a0» ne se lit pas comme une superficie.", AREA_HINT)


def test_an_area_is_no_more_guessed_than_an_amount() -> None:
    assert declined(read_area, "1.250 m²") == (DOUBTFUL.format("1.250 m²"), "Écrivez 1\u202f250 ou 1,25.")


@pytest.mark.parametrize("typed", ["1", "1500", "1500,50", "1500,05", "50,00", "999999999999", "999999999999,99"])
def test_an_amount_of_every_day_is_read_as_any_other(typed: str) -> None:
    longer = read_amount(f" {typed} €")  # which takes the long way
    assert (read_amount(typed), str(read_amount(typed))) == (longer, str(longer))


@pytest.mark.parametrize("read", [read_decimal, read_amount, read_percentage, read_area])
@pytest.mark.parametrize("typed", [True, ["1"], {"a": "1"}])
def test_what_is_no_text_is_no_number(read: Callable[[Any], Any], typed: Any) -> None:
    message, hint = declined(read, typed)
    assert message.startswith("Une seule valeur est attendue ici, non ")
    assert hint == "Écrivez-la sur une ligne."


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (figures(Decimal("-12345.6780")), "−12\u202f345,678"),
        (figures(40), "40"),
        (amount_shown(Decimal("1500.50")), "1\u202f500,50\u00a0€"),
        (percentage_shown(Decimal("12.5")), "12,5\u00a0%"),
        (percentage_shown(Decimal("-3")), "−3\u00a0%"),
        (area_shown(Decimal("1250.5")), "1\u202f250,5\u00a0m²"),
    ],
)
def test_a_sentence_writes_a_number_as_french_does(shown: str, text: str) -> None:
    assert shown == text


@pytest.mark.parametrize("number", ["1.5", "1500", "12345.678", "-2.5", "0.001"])
def test_a_number_that_was_written_again_is_the_same(number: str) -> None:
    assert read_decimal(typed_again(Decimal(number))) == Decimal(number)

"""What a clerk types and is no value, told with what can be typed."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.durations import Duration
from actgen.french.reading import read_date, read_duration, read_time, read_value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bonjour",
        "2er décembre 2025",
        "2025-2",
        "3er",
        "1-234",
        "lundi",
        "15-12/2025",
        "19:00:15",
        "-trois",
        "- trois",
        "Nantes ²",
        "007",
        "1 23",
        "1234 567",
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
        "12\u202f345,60\u00a0€, 12345.60 EUR), en chiffres ou en lettres, une durée (3\u00a0ans), "
        "un pourcentage (12,5\u00a0%), une liste (A, B, C) ou un nom de commune (Le Havre)."
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
    for read in (read_time,) if shown == "24h" else (read_value, read_time):  # 24 h is a duration too
        with pytest.raises(WordingError) as refusal:
            read(text)
        assert refusal.value.message == (
            f"L’heure «\u00a0{shown}\u00a0» n’existe pas\u00a0: les heures vont de 0 à 23 et les minutes de 0 à 59."
        )
        assert refusal.value.hint == "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence."


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "1/1/26",
            "Dans la date «\u00a01/1/26\u00a0», l’année n’a que deux chiffres.",
            "Écrivez-la entière\u00a0: 01/01/2026.",
        ),
        (
            "31/02/26",
            "Dans la date «\u00a031/02/26\u00a0», l’année n’a que deux chiffres.",
            "Écrivez-la entière, comme 15/12/2025.",
        ),
        (
            "8h5",
            "L’heure «\u00a08h5\u00a0» n’est pas écrite comme il faut.",
            "Les minutes ont deux chiffres\u00a0: 8\u00a0h\u00a005, ou 8\u00a0h\u00a050.",
        ),
        (
            "19:0",
            "L’heure «\u00a019:0\u00a0» n’est pas écrite comme il faut.",
            "Les minutes ont deux chiffres\u00a0: 19\u00a0h\u00a000.",
        ),
        (
            "12 345,60",
            "«\u00a012 345,60\u00a0» a des décimales, et rien ne dit ce qu’il compte.",
            "Ajoutez-le\u00a0: 12 345,60\u00a0€ pour un montant, 12 345,60\u00a0% pour un pourcentage.",
        ),
        (
            "18.30",
            "«\u00a018.30\u00a0» a des décimales, et rien ne dit ce qu’il compte.",
            "Ajoutez-le\u00a0: 18.30\u00a0€ pour un montant, 18.30\u00a0% pour un pourcentage, "
            "18\u00a0h\u00a030 pour une heure.",
        ),
        (
            "-50 €",
            "Une valeur négative ne s’écrit pas en lettres\u00a0: «\u00a0-50 €\u00a0».",
            "Tapez-la sans le signe, 50 €, et dites dans la phrase ce qui diminue.",
        ),
        (
            "€ 40",
            "Dans «\u00a0€ 40\u00a0», le signe € vient trop tôt.",
            "Écrivez-le après le nombre\u00a0: 40\u00a0€.",
        ),
        (
            "11 600 habitants",
            "Dans «\u00a011 600 habitants\u00a0», le mot «\u00a0habitants\u00a0» n’est pas compris.",
            "Tapez sans lui ce qui le précède\u00a0: «\u00a011 600\u00a0».",
        ),
        (
            "séance du 12 juin 2025",
            "Dans «\u00a0séance du 12 juin 2025\u00a0», le mot «\u00a0séance\u00a0» n’est pas compris.",
            "Tapez sans lui ce qui le suit\u00a0: «\u00a012 juin 2025\u00a0».",
        ),
        (
            "15 déçembre 2025",
            "Dans «\u00a015 déçembre 2025\u00a0», le mot «\u00a0déçembre\u00a0» n’est pas compris.",
            "Vouliez-vous dire «\u00a0décembre\u00a0»\u202f?",
        ),
        (
            "trois (4) ans",
            "Devant la parenthèse, le nombre est 3\u00a0; dans la parenthèse, 4.",
            "Corrigez l’un ou l’autre.",
        ),
        (
            "trois ans (ferme)",
            "La parenthèse «\u00a0(ferme)\u00a0» n’est pas comprise.",
            "Tapez la valeur sans elle\u00a0: «\u00a0trois ans\u00a0».",
        ),
        (
            "années 2024-2021",
            "L’année 2021 ne vient pas après l’année 2024.",
            "Écrivez la première année, puis la dernière.",
        ),
        (
            "Département du Gard",
            "Dans «\u00a0Département du Gard\u00a0», «\u00a0Département\u00a0» est un nom commun\u00a0: "
            "il lui faut un article, qu’aucun filtre ne donne.",
            "Tapez le nom de la commune seul (Le Havre), et écrivez le nom commun dans l’acte.",
        ),
        (
            "trente-cinq membres",
            "Dans «\u00a0trente-cinq membres\u00a0», le mot «\u00a0membres\u00a0» n’est pas compris.",
            "Tapez sans lui ce qui le précède\u00a0: «\u00a0trente-cinq\u00a0».",
        ),
        (
            "quinze jours francs",
            "Dans «\u00a0quinze jours francs\u00a0», le mot «\u00a0francs\u00a0» n’est pas compris.",
            "Tapez sans lui ce qui le précède\u00a0: «\u00a0quinze jours\u00a0».",
        ),
    ],
)
def test_what_is_nearly_a_value_says_what_it_lacks(text: str, message: str, hint: str) -> None:
    with pytest.raises(WordingError) as refusal:
        read_value(text)
    assert (refusal.value.message, refusal.value.hint) == (message, hint)


def test_a_time_with_a_point_is_told_how_it_is_written() -> None:
    with pytest.raises(WordingError) as refusal:
        read_time("18.30")
    assert refusal.value.message == "L’heure «\u00a018.30\u00a0» n’est pas écrite comme il faut."
    assert refusal.value.hint == "Écrivez un «\u00a0h\u00a0»\u00a0: 18\u00a0h\u00a030."


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


def test_a_duration_is_asked_for_and_something_else_is_typed() -> None:
    assert read_duration("2 h 30") == Duration(hours=2, minutes=30)
    with pytest.raises(WordingError) as refusal:
        read_duration("bientôt")
    assert refusal.value.message == "Le texte «\u00a0bientôt\u00a0» n’est pas une durée."
    assert refusal.value.hint == "Tapez une durée\u00a0: 3\u00a0ans, 1\u00a0mois et 15\u00a0jours, 2\u00a0h\u00a030."

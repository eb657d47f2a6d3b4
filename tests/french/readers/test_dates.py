"""Dates, months and ranges of dates read from words."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.core.errors import WordingError
from actgen.french.readers.dates import stated_date, stated_date_range, stated_month

DECEMBER_15 = date(2025, 12, 15)


@pytest.mark.parametrize(
    "text",
    [
        "quinze décembre deux mille vingt-cinq",
        "Le Lundi Quinze Décembre Deux Mil Vingt Cinq",
        "LE QUINZE DÉCEMBRE DEUX-MILLE-VINGT-CINQ",
        "le 15 décembre deux mille vingt-cinq",
        "quinze décembre 2025",
        "quinze du mois de décembre deux mille vingt-cinq",
        "le quinze décembre de l’an deux mille vingt-cinq",
        "L’an deux mille vingt-cinq, le quinze décembre",
        "L'an deux mil vingt-cinq et le lundi quinze du mois de décembre",
        "En l’an deux mille vingt-cinq, le quinze décembre",
        "quinze décembre deux mille vingt-cinq.",
        "15 DEC. 2025",
    ],
)
def test_a_date_is_read_however_an_act_says_it(text: str) -> None:
    assert stated_date(text) == DECEMBER_15


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("mardi quinze décembre deux mille vingt-cinq", "Le 15\u00a0décembre 2025 est un lundi, pas un mardi."),
        (
            "trente février deux mille vingt-cinq",
            "Le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours.",
        ),
        ("un juin deux mille vingt-cinq", "Le premier jour du mois ne s’écrit pas «\u00a0un\u00a0»."),
        ("quinze décembre", "La date «\u00a0quinze décembre\u00a0» n’a pas d’année."),
        ("quinze décembre vingt-cinq", "L’année «\u00a0vingt-cinq\u00a0» n’est pas entière."),
        ("vingt un août deux mille vingt", "Le nombre «\u00a0vingt un\u00a0» ne s’écrit pas ainsi."),
        (
            "quinze décembre deux mille vingt-vingt",
            "Dans un nombre, «\u00a0vingt\u00a0» ne peut pas suivre «\u00a0deux mille vingt\u00a0».",
        ),
    ],
)
def test_a_date_that_cannot_be_says_why(text: str, message: str) -> None:
    with pytest.raises(WordingError) as refusal:
        stated_date(text)
    assert refusal.value.message == message
    assert refusal.value.hint


@pytest.mark.parametrize(
    "text", ["", "mars", "Cinq-Mars-la-Pile", "dix-neuf heures", "quinze euros", "l’an deux mille"]
)
def test_another_text_is_no_date(text: str) -> None:
    assert stated_date(text) is None


def test_a_month_of_a_year_is_read() -> None:
    for text in ("2022-09", "septembre 2022", "Septembre Deux Mil Vingt Deux"):
        assert stated_month(text) == (2022, 9)
    assert stated_month("septembre") is None
    with pytest.raises(WordingError, match="Le mois 13 n’existe pas"):
        stated_month("2022-13")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 1er au 15 décembre 2025", date(2025, 12, 1), DECEMBER_15),
        ("Du premier au quinze décembre deux mille vingt-cinq", date(2025, 12, 1), DECEMBER_15),
        ("du 15 novembre au 15 décembre 2025", date(2025, 11, 15), DECEMBER_15),
        ("du 15 décembre 2024 au 15 décembre 2025", date(2024, 12, 15), DECEMBER_15),
        ("du lundi premier au lundi quinze décembre deux mil vingt-cinq", date(2025, 12, 1), DECEMBER_15),
        ("du 2025-12-01 au 15/12/2025", date(2025, 12, 1), DECEMBER_15),
    ],
)
def test_a_range_leaves_unsaid_what_its_last_day_says(text: str, first: date, last: date) -> None:
    assert stated_date_range(text) == (first, last)


def test_a_range_that_cannot_be_says_why() -> None:
    with pytest.raises(WordingError, match="Le 3\u00a0décembre 2025 vient avant le 15\u00a0décembre 2025"):
        stated_date_range("du 15 au 3 décembre 2025")
    with pytest.raises(WordingError, match="Le 1er\u00a0décembre 2025 est un lundi, pas un mardi"):
        stated_date_range("du mardi 1er au vendredi 5 décembre 2025")
    assert stated_date_range("du Havre au Mans") is None

"""What a filter accepts as its value, and how it refuses another."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.french.durations import Duration
from actgen.french.values import MonthValue
from actgen.grammar.filters import FILTERS
from actgen.grammar.undefined import MissingValueError
from tests.grammar.options_of_filters import FORTNIGHT, chosen, others


@pytest.mark.parametrize(
    ("name", "value", "options", "worded"),
    [
        ("date_longue", date(2025, 12, 1), {}, "1er\u00a0décembre 2025"),
        ("date_longue", MonthValue(2022, 9), {}, "septembre 2022"),
        ("date_avec_article", date(2021, 9, 1), {}, "le 1er\u00a0septembre 2021"),
        ("annee", date(2021, 9, 1), {}, "2021"),
        ("annee_scolaire", date(2025, 12, 15), {}, "2025-2026"),
        ("heure", time(19, 30), {}, "19\u00a0h\u00a030"),
        ("montant", Decimal("12345.60"), {}, "12\u202f345,60\u00a0€"),
        ("montant", Decimal(40), {}, "40\u00a0€"),
        ("montant", Decimal(40), {"centimes": True}, "40,00\u00a0€"),
        ("montant", Decimal("2.9"), {"centimes": True}, "2,90\u00a0€"),
        ("pourcentage", Decimal("12.5"), {}, "12,5\u00a0%"),
        ("nombre", Decimal("11600.00"), {}, "11\u202f600"),
        ("duree", Duration(years=3), {}, "3\u00a0ans"),
        ("periode", date(2025, 12, 1), {"fin": date(2025, 12, 15)}, "du 1er au 15\u00a0décembre 2025"),
        ("periode", date(2025, 12, 1), {"fin": "2025-12-15"}, "du 1er au 15\u00a0décembre 2025"),
        ("periode", FORTNIGHT, {}, "du 1er au 15\u00a0décembre 2025"),
        (
            "periode",
            {"du": "2025-12-01", "au": "2025-12-15"},
            {"jour": True},
            "du lundi 1er au lundi 15\u00a0décembre 2025",
        ),
        ("periode_lettres", FORTNIGHT, {}, "du premier au quinze décembre deux mille vingt-cinq"),
        ("horaire", time(8, 30), {"fin": time(12)}, "de 8\u00a0h\u00a030 à 12\u00a0h"),
        ("liste", [{"le": date(2025, 12, 1)}, {"le": time(8)}], {"champ": "le"}, "2025-12-01 et 08:00"),
        ("majuscules", date(2025, 12, 1), {}, "2025-12-01"),
    ],
)
def test_a_filter_takes_a_typed_value_as_it_is(name: str, value: Any, options: dict[str, Any], worded: str) -> None:
    assert FILTERS[name](value, **options) == worded


@pytest.mark.parametrize(
    ("name", "value", "options", "message"),
    [
        ("heure", date(2025, 12, 1), [], "une heure, et reçoit la date du 1er\u00a0décembre 2025."),
        ("date_jour", time(19), [], "une date, et reçoit l’heure «\u00a019\u00a0h\u00a0»."),
        ("date_jour", MonthValue(2022, 9), [], "une date, et reçoit le mois «\u00a0septembre 2022\u00a0»."),
        ("nombre", Decimal("12.5"), [], "un nombre entier, et reçoit le nombre 12,5."),
        ("annee", "x", [], "une date ou une année, et reçoit le texte «\u00a0x\u00a0»."),
        ("case", 3, [], "un texte ou «\u00a0oui\u00a0», et reçoit le nombre 3."),
        ("case", True, ["seule"], "un texte, et reçoit «\u00a0oui\u00a0» ou «\u00a0non\u00a0»."),
        ("duree", [], [], "un nombre entier ou une durée, et reçoit une liste."),
        ("periode", date(2025, 12, 1), [3], "une date, et reçoit le nombre 3."),
        ("periode", {"nom": "ORHON"}, [], "une date ou une période, et reçoit un groupe de valeurs."),
    ],
)
def test_a_value_of_another_type_is_refused_with_what_it_is(
    name: str, value: Any, options: list[Any], message: str
) -> None:
    with pytest.raises(WordingError) as refused:
        FILTERS[name](value, *options)
    assert refused.value.message == f"Ce filtre attend {message}"


ODD: list[Any] = [
    "", "x", "Orvault", "2025-13-45", "2022-99", "2025-12-15T10:00", "99:99", "19", "19:30:15", "19:00+02:00", "NaN",
    "Infinity", "1e999999", "1,5", "-1", "0.001", 0, -1, 10**30, True, False, 1.5, float("inf"), [], [[]], [None],
    ["a"], [True], [{}], {}, {"genre": None}, {"genre": "masculin"}, {"genre": None, "nom": "X"}, (), None, object(),
]  # fmt: skip


@pytest.mark.parametrize("name", FILTERS)
def test_any_value_is_worded_or_refused_in_french(name: str) -> None:
    for value in ODD:
        message, hint = answer(name, value)
        assert message.endswith("."), value
        assert hint.endswith((".", "…")), value


def answer(name: str, value: Any) -> tuple[str, str]:
    """Message and hint of a refusal; two full stops where the value is worded."""
    try:
        FILTERS[name](value, *others(name), **chosen(name))
    except WordingError as refusal:
        return refusal.message, refusal.hint
    except MissingValueError as refusal:
        return refusal.french, refusal.hint or "."
    return ".", "."

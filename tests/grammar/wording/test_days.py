"""Days, months, years and periods as filters word them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.filters import FILTERS
from tests.grammar.options_of_filters import FORTNIGHT


@pytest.mark.parametrize(
    ("name", "value", "options", "printed"),
    [
        ("date_lettres", "2025-12-15", {}, "quinze décembre deux mille vingt-cinq"),
        ("date_lettres", "2025-12-15", {"jour": True, "mil": True}, "lundi quinze décembre deux mil vingt-cinq"),
        (
            "date_lettres",
            "2025-12-15",
            {"traits": "aucun", "capitales": "initiales"},
            "Quinze Décembre Deux Mille Vingt Cinq",
        ),
        ("date_longue", "2025-12-01", {}, "1er\u00a0décembre 2025"),
        ("date_longue", "2022-09", {}, "septembre 2022"),
        ("date_avec_article", "2021-09-01", {}, "le 1er\u00a0septembre 2021"),
        ("date_avec_article", "2022-09", {}, "septembre 2022"),
        ("date_jour", "2025-12-15", {}, "lundi 15\u00a0décembre 2025"),
        ("date_cachet", "2025-12-16", {}, "16 DEC. 2025"),
        ("date_chiffres", "2025-12-16", {}, "16/12/2025"),
        ("date_chiffres", "2025-12-16", {"separateur": "-"}, "16-12-2025"),
        ("jour_du_mois_lettres", "2025-10-27", {}, "vingt-sept du mois d’octobre"),
        ("date_longue", "2022-09", {"capitales": "initiales"}, "Septembre 2022"),
        ("date_longue", "2025-12-01", {"capitales": "majuscules"}, "1ER\u00a0DÉCEMBRE 2025"),
        ("date_jour", "2025-12-15", {"capitales": "initiales"}, "Lundi 15\u00a0Décembre 2025"),
        ("jour_du_mois_lettres", "2025-10-27", {"jour": True}, "lundi vingt-sept du mois d’octobre"),
        ("jour_mois_lettres", "2021-12-16", {"jour": True}, "jeudi seize décembre"),
        ("jour_mois", "2011-05-12", {}, "12\u00a0mai"),
        ("jour_mois", "2011-05-12", {"jour": True}, "jeudi 12\u00a0mai"),
        ("jour_mois", "2011-05-01", {"jour": True, "capitales": "majuscules"}, "DIMANCHE 1ER\u00a0MAI"),
        ("annee", "2021-10-27", {}, "2021"),
        ("annee", 2021, {}, "2021"),
        ("annee_lettres", "2021-10-27", {}, "deux mille vingt et un"),
        ("annee_lettres", 2021, {"mil": True}, "deux mil vingt et un"),
    ],
)
def test_a_filter_words_its_value(name: str, value: Any, options: dict[str, Any], printed: Any) -> None:
    assert FILTERS[name](value, **options) == printed


@pytest.mark.parametrize("name", ["periode", "periode_lettres"])
def test_a_period_has_its_two_days_once(name: str) -> None:
    with pytest.raises(WordingError) as alone:
        FILTERS[name](date(2025, 12, 1))
    assert alone.value.message == f"Il manque au filtre «\u00a0{name}\u00a0» le dernier jour."
    with pytest.raises(WordingError) as doubled:
        FILTERS[name](FORTNIGHT, date(2025, 12, 20))
    assert doubled.value.message == f"Le filtre «\u00a0{name}\u00a0» reçoit une période et une date de plus."

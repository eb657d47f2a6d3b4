"""What a clerk types in words, read."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.durations import Duration
from actgen.french.reading import read_value
from actgen.french.values import (
    AmountValue,
    DateRangeValue,
    DateValue,
    DurationValue,
    FollowedValue,
    IntegerValue,
    MomentValue,
    MonthValue,
    OrdinalValue,
    PercentageValue,
    TimeRangeValue,
    TimeValue,
    Value,
)

DECEMBER_15 = date(2025, 12, 15)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("deux mil vingt et un", IntegerValue(2021)),
        ("l’an deux mille vingt-cinq", IntegerValue(2025)),
        ("quatre-vingt-une", IntegerValue(81)),
        ("Le Lundi Quinze Décembre Deux Mil Vingt Cinq", DateValue(DECEMBER_15)),
        ("LE QUINZE DECEMBRE DEUX-MILLE-VINGT-CINQ", DateValue(DECEMBER_15)),
        ("septembre deux mille vingt-deux", MonthValue(2022, 9)),
        ("Dix Neuf Heures", TimeValue(time(19))),
        ("midi et demi", TimeValue(time(12, 30))),
        ("Le Lundi Quinze Décembre Deux Mil Vingt Cinq à Dix Neuf Heures", MomentValue(DECEMBER_15, time(19))),
        ("L’an deux mille vingt-cinq, le quinze décembre à dix-neuf heures", MomentValue(DECEMBER_15, time(19))),
        (
            "L'an deux mille vingt et un, le vendredi vingt-six mars à 19 h 30",
            MomentValue(date(2021, 3, 26), time(19, 30)),
        ),
        ("du premier au quinze décembre deux mille vingt-cinq", DateRangeValue(date(2025, 12, 1), DECEMBER_15)),
        ("De Huit Heures Trente À Midi", TimeRangeValue(time(8, 30), time(12))),
        ("vingt et unième", OrdinalValue(21)),
        (
            "Le douze juin deux mil vingt-cinq à vingt heures trente minutes",
            MomentValue(date(2025, 6, 12), time(20, 30)),
        ),
        ("seize heures et quarante minutes", TimeValue(time(16, 40))),
        ("dix-neuf heures zéro minute", TimeValue(time(19))),
        ("vingt et une voix", FollowedValue(IntegerValue(21), "voix", feminine=True)),
        ("vingt-et-une (21) voix", FollowedValue(IntegerValue(21), "voix", feminine=True)),
        ("première adjointe", FollowedValue(OrdinalValue(1), "adjointe", feminine=True)),
        ("quarante euros TTC", FollowedValue(AmountValue(Decimal(40)), "TTC")),
        ("un an renouvelable une fois", FollowedValue(DurationValue(Duration(years=1)), "renouvelable une fois")),
        ("trois (3) ans", DurationValue(Duration(years=3))),
        ("trois (03) ans", DurationValue(Duration(years=3))),
        ("quatre-vingt-dix mille (90 000) euros", AmountValue(Decimal(90_000))),
        ("vingt (20) heures trente (30)", TimeValue(time(20, 30))),
        ("quarante euros", AmountValue(Decimal(40))),
        ("douze virgule cinq pour cent", PercentageValue(Decimal("12.5"))),
        ("dix-huit mois", DurationValue(Duration(months=18))),
        ("vingt-quatre heures", DurationValue(Duration(hours=24))),
    ],
)
def test_a_value_in_words_is_read(text: str, value: Value) -> None:
    assert read_value(text) == value


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "quinze décembrre deux mil vingt-cinq",
            "Dans «\u00a0quinze décembrre deux mil vingt-cinq\u00a0», "
            "le mot «\u00a0décembrre\u00a0» n’est pas compris.",
            "Vouliez-vous dire «\u00a0décembre\u00a0»\u202f?",
        ),
        (
            "deux mille vingt-vingt",
            "Dans un nombre, «\u00a0vingt\u00a0» ne peut pas suivre «\u00a0deux mille vingt\u00a0».",
            "Écrivez-le en chiffres, ou en lettres comme «\u00a0deux mille vingt et un\u00a0».",
        ),
        (
            "15 brumaire 2025",
            "Dans «\u00a015 brumaire 2025\u00a0», le mot «\u00a0brumaire\u00a0» n’est pas compris.",
            "Écrivez en chiffres (15/12/2025, 19\u00a0h\u00a030, 2025), "
            "ou en lettres comme «\u00a0deux mille vingt et un\u00a0».",
        ),
    ],
)
def test_a_text_that_is_nearly_a_value_is_told_its_fault(text: str, message: str, hint: str) -> None:
    with pytest.raises(WordingError) as refusal:
        read_value(text)
    assert (refusal.value.message, refusal.value.hint) == (message, hint)

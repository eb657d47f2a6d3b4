"""What a clerk types, read."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from actgen.french.amounts import amount_figures, number_figures
from actgen.french.dates import date_figures, date_long, date_with_weekday
from actgen.french.durations import Duration
from actgen.french.reading import read_date, read_time, read_value
from actgen.french.times import time_compact, time_spaced
from actgen.french.values import (
    AmountValue,
    DateRangeValue,
    DateValue,
    DurationValue,
    FollowedValue,
    IntegerValue,
    ListValue,
    MomentValue,
    MonthValue,
    NameValue,
    OrdinalValue,
    PercentageValue,
    SchoolYearValue,
    TimeRangeValue,
    TimeValue,
    Value,
    YearRangeValue,
)

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
        ("2 millions d’euros", AmountValue(Decimal(2_000_000))),
        ("1,5 million d’euros", AmountValue(Decimal(1_500_000))),
        ("2022-09", MonthValue(2022, 9)),
        ("septembre 2022", MonthValue(2022, 9)),
        ("16 DEC. 2025", DateValue(date(2025, 12, 16))),
        ("2025/12/15", DateValue(DECEMBER_15)),
        ("15.12.2025", DateValue(DECEMBER_15)),
        ("15 12 2025", DateValue(DECEMBER_15)),
        ("18 h 30 min", TimeValue(time(18, 30))),
        ("18 h. 30", TimeValue(time(18, 30))),
        ("8h30-12h", TimeRangeValue(time(8, 30), time(12))),
        ("1.234,50 €", AmountValue(Decimal("1234.5"))),
        ("12,345.60 €", AmountValue(Decimal("12345.6"))),
        ("12€50", AmountValue(Decimal("12.5"))),
        ("1,5 M€", AmountValue(Decimal(1_500_000))),
        ("15 k€", AmountValue(Decimal(15_000))),
        ("2025-26", SchoolYearValue(2025)),
        ("1999-00", SchoolYearValue(1999)),
        ("XXIe", OrdinalValue(21)),
        ("XIX e", OrdinalValue(19)),
        ("Ier", OrdinalValue(1)),
        ("XXI", IntegerValue(21)),
        ("Die", NameValue("Die")),
        ("Vix", NameValue("Vix")),
        ("2025-12-15 19:00", MomentValue(DECEMBER_15, time(19))),
        ("2025-12-15T19:00", MomentValue(DECEMBER_15, time(19))),
        ("15/12/2025 à 19h30", MomentValue(DECEMBER_15, time(19, 30))),
        ("du 1er au 15 décembre 2025", DateRangeValue(date(2025, 12, 1), DECEMBER_15)),
        ("du 01/12/2025 au 15/12/2025", DateRangeValue(date(2025, 12, 1), DECEMBER_15)),
        ("de 8 h 30 à 12 h", TimeRangeValue(time(8, 30), time(12))),
        ("2025-2026", SchoolYearValue(2025)),
        ("l’année scolaire 2025/2026", SchoolYearValue(2025)),
        ("12,5 %", PercentageValue(Decimal("12.5"))),
        ("100\u00a0%", PercentageValue(Decimal(100))),
        ("18 mois", DurationValue(Duration(months=18))),
        ("48 h", DurationValue(Duration(hours=48))),
        ("2e", OrdinalValue(2)),
        ("2ème", OrdinalValue(2)),
        ("1re", OrdinalValue(1)),
        ("A, B et C", ListValue(("A", "B", "C"))),
        ("Le Havre", NameValue("Le Havre")),
        ("Commune de Nantes", NameValue("Nantes")),
        ("la Ville du Mans", NameValue("Le Mans")),
        ("mairie d’Ancenis-Saint-Géréon", NameValue("Ancenis-Saint-Géréon")),
        ("Commune des Sables-d’Olonne", NameValue("Les Sables-d’Olonne")),
        ("Commune de La Baule-Escoublac", NameValue("La Baule-Escoublac")),
        ("1° septembre 2025", DateValue(date(2025, 9, 1))),
        ("1 er septembre 2025", DateValue(date(2025, 9, 1))),
        ("20.15 heures", TimeValue(time(20, 15))),
        ("20.15 HEURES", TimeValue(time(20, 15))),
        ("20 heures et 30 minutes", TimeValue(time(20, 30))),
        ("L an deux mil onze, et le jeudi 12 mai", DateValue(date(2011, 5, 12))),
        ("L’an 2011, le jeudi 12 mai", DateValue(date(2011, 5, 12))),
        ("5°", OrdinalValue(5)),
        ("années 2021-2024", YearRangeValue(2021, 2024)),
        ("les années 2021 à 2024", YearRangeValue(2021, 2024)),
        ("exercices budgétaires 2021/2024", YearRangeValue(2021, 2024)),
        ("l’année 2025", IntegerValue(2025)),
        ("exercice 2025", IntegerValue(2025)),
        ("21 voix", FollowedValue(IntegerValue(21), "voix", feminine=True)),
        ("3 abstentions", FollowedValue(IntegerValue(3), "abstentions", feminine=True)),
        ("21 suffrages exprimés", FollowedValue(IntegerValue(21), "suffrages exprimés")),
        ("4ème adjoint", FollowedValue(OrdinalValue(4), "adjoint")),
        ("4e adjointe au maire", FollowedValue(OrdinalValue(4), "adjointe au maire", feminine=True)),
        ("40 € TTC", FollowedValue(AmountValue(Decimal(40)), "TTC")),
        ("40€t.t.c.", FollowedValue(AmountValue(Decimal(40)), "TTC")),
        ("1 500 € HT", FollowedValue(AmountValue(Decimal(1500)), "HT")),
        ("1,50 € par élève", FollowedValue(AmountValue(Decimal("1.5")), "par élève")),
        ("1 an renouvelable", FollowedValue(DurationValue(Duration(years=1)), "renouvelable")),
        ("3 (trois) ans", DurationValue(Duration(years=3))),
        ("90 000 (quatre-vingt-dix mille) euros", AmountValue(Decimal(90_000))),
    ],
)
def test_a_typed_text_states_a_value(text: str, value: Value) -> None:
    assert read_value(text) == value


@pytest.mark.parametrize("name", ["Cinq-Mars-la-Pile", "Deux-Chaises", "Quatre-Champs", "Neuf-Marché", "Mars"])
def test_a_commune_named_after_a_number_or_a_month_is_a_name(name: str) -> None:
    assert read_value(name) == NameValue(name)


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

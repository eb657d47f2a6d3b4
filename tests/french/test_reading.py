"""What a clerk types, read."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.amounts import amount_figures, number_figures
from actgen.french.dates import date_figures, date_long, date_with_weekday
from actgen.french.durations import Duration
from actgen.french.reading import read_date, read_duration, read_time, read_value
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


@pytest.mark.parametrize("name", ["Cinq-Mars-la-Pile", "Deux-Chaises", "Quatre-Champs", "Neuf-Marché", "Mars"])
def test_a_commune_named_after_a_number_or_a_month_is_a_name(name: str) -> None:
    assert read_value(name) == NameValue(name)


def test_a_duration_is_asked_for_and_something_else_is_typed() -> None:
    assert read_duration("2 h 30") == Duration(hours=2, minutes=30)
    with pytest.raises(WordingError) as refusal:
        read_duration("bientôt")
    assert refusal.value.message == "Le texte «\u00a0bientôt\u00a0» n’est pas une durée."
    assert refusal.value.hint == "Tapez une durée\u00a0: 3\u00a0ans, 1\u00a0mois et 15\u00a0jours, 2\u00a0h\u00a030."

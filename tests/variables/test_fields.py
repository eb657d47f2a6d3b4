"""The kinds of values that a clerk types."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from actgen.french.values import MonthValue
from actgen.variables.fields import (
    MAX_LINE,
    MAX_NAME,
    MAX_TEXT,
    Count,
    Date,
    FieldFault,
    Insee,
    Line,
    Name,
    PartialDate,
    Siren,
    Site,
    Slug,
    Text,
    Time,
    YesNo,
    typed_text,
)

CODE_HINT = "Exemple\u00a0: {}."
DATE_HINT = "Tapez une date\u00a0: 2025-12-15, 15/12/2025, 15\u00a0décembre 2025."
TIME_HINT = "Tapez une heure\u00a0: 19:00, 19\u00a0h\u00a030, 20h11."
PARTIAL_HINT = "Écrivez le jour (2021-09-01) ou le mois (2022-09)."
COUNT_HINT = "Écrivez-le en chiffres\u00a0: 35, ou 11600."
REMOVE = "Supprimez-le\u00a0: lettres, chiffres et ponctuation sont admis."
EVERY_KIND = [Line, Text, Name, Date, PartialDate, Time, Count, YesNo, Insee, Siren, Slug, Site]


def read(kind: Any, typed: Any) -> Any:
    return TypeAdapter(kind).validate_python(typed)


@pytest.mark.parametrize(
    "typed", ["1899-12-31", "2201-01-01", "9999-12-31", "31 décembre 9999", "31/12/9999", "0001-01-01"]
)
def test_no_act_has_a_day_outside_three_centuries(typed: str) -> None:
    year = next(year for year in ("1899", "2201", "9999", "1") if year in typed)
    message, hint = f"L’année {year} n’est celle d’aucun acte.", "Donnez une année de 1900 à 2200."
    with pytest.raises(ValidationError) as refusal:
        read(Date, typed)
    (fault,) = refusal.value.errors()
    assert isinstance(fault["ctx"]["error"], FieldFault)
    assert (fault["ctx"]["error"].message, fault["ctx"]["error"].hint) == (message, hint)
    with pytest.raises(ValidationError, match=message):
        read(PartialDate, typed)


def test_the_first_and_the_last_of_these_days_are_read() -> None:
    assert read(Date, "1900-01-01") == date(1900, 1, 1)
    assert read(Date, "31 décembre 2200") == date(2200, 12, 31)
    assert read(PartialDate, "2200-12") == MonthValue(2200, 12)


def refused(kind: Any, typed: Any) -> tuple[str, str]:
    """The message and the hint of the fault."""
    with pytest.raises(ValidationError) as caught:
        read(kind, typed)
    fault = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(fault, FieldFault)
    return fault.message, fault.hint


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("  Nantes ", "Nantes"),
        ("l'école d'Orvault", "l’école d’Orvault"),
        ("Objet : suite ; « fin »", "Objet\u00a0: suite\u202f; «\u00a0fin\u00a0»"),
        ("R & D <annexe> | » {}", "R & D <annexe> |\u00a0» {}"),
        ("n° 12 © ® 40 °C", "n°\u00a012 © ® 40\u00a0°C"),
        ("01004", "01004"),
        ("x" * MAX_NAME, "x" * MAX_NAME),
    ],
)
def test_a_text_gets_french_typography_and_keeps_its_signs(typed: str, text: str) -> None:
    assert [read(kind, typed) for kind in (Line, Text, Name)] == [text] * 3


def test_only_a_long_text_may_have_several_lines() -> None:
    assert read(Text, "un\ndeux") == "un\ndeux"
    for kind in set(EVERY_KIND) - {Text}:
        assert refused(kind, "un\ndeux") == ("Ce texte doit tenir sur une ligne.", "Supprimez le saut de ligne.")


@pytest.mark.parametrize(
    ("kind", "most", "shown"),
    [
        (Text, MAX_TEXT, "4\u202f000"),
        (Line, MAX_LINE, "499"),
        *((kind, MAX_NAME, "120") for kind in EVERY_KIND if kind not in (Text, Line)),
    ],
)
def test_a_text_too_long_is_refused_with_its_length(kind: Any, most: int, shown: str) -> None:
    message, hint = refused(kind, "x" * (most + 1))
    size = f"{shown[:-1]}{int(shown[-1]) + 1}" if shown[-1] != "9" else "500"
    assert message == f"Ce texte a {size} caractères ({shown} au plus)."
    assert hint == "Raccourcissez-le."


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_refuses_lists_mappings_and_blanks(kind: Any) -> None:
    single = "Écrivez-la sur une ligne."
    empty = ("Cette valeur est vide.", "Écrivez-la, ou supprimez la ligne si elle est facultative.")
    assert refused(kind, ["a"]) == ("Une seule valeur est attendue ici, non une liste.", single)
    assert refused(kind, {"a": "b"}) == (
        "Une seule valeur est attendue ici, non des lignes «\u00a0nom: valeur\u00a0».",
        single,
    )
    assert [refused(kind, typed) for typed in ("", "   ", "\u00a0", None)] == [empty] * 4


@pytest.mark.parametrize(
    ("char", "message"),
    [
        ("🎉", "Le caractère «\u00a0🎉\u00a0» ne s’imprime pas dans un acte."),
        ("☎", "Le caractère «\u00a0☎\u00a0» ne s’imprime pas dans un acte."),
        ("\u200b", "Le caractère invisible U+200B ne s’imprime pas dans un acte."),
        ("\ufeff", "Le caractère invisible U+FEFF ne s’imprime pas dans un acte."),
        ("\u202e", "Le caractère invisible U+202E ne s’imprime pas dans un acte."),
        ("\u3164", "Le caractère invisible U+3164 ne s’imprime pas dans un acte."),
        ("\ufe0f", "Le caractère invisible U+FE0F ne s’imprime pas dans un acte."),
        ("\x07", "Le caractère invisible U+0007 ne s’imprime pas dans un acte."),
        ("\x85", "Le caractère invisible U+0085 ne s’imprime pas dans un acte."),
        ("\u2028", "Le caractère invisible U+2028 ne s’imprime pas dans un acte."),
        ("\ue000", "Le caractère invisible U+E000 ne s’imprime pas dans un acte."),
        ("\ufdd0", "Le caractère invisible U+FDD0 ne s’imprime pas dans un acte."),
        ("\ufdd4", "Le caractère invisible U+FDD4 ne s’imprime pas dans un acte."),
        ("\ufdd5", "Le caractère invisible U+FDD5 ne s’imprime pas dans un acte."),
        ("\ud800", "Le caractère invisible U+D800 ne s’imprime pas dans un acte."),
    ],
)
def test_a_character_that_no_act_prints_is_refused_by_name(char: str, message: str) -> None:
    for kind in EVERY_KIND:
        assert refused(kind, f"Nan{char}tes") == (message, REMOVE)


def test_the_quotes_that_word_types_around_a_value_are_no_letters_of_it() -> None:
    assert refused(Name, "“Nantes”") == (
        "Les guillemets “ et ” feraient partie du texte.",
        'Retirez-les, ou tapez des guillemets droits\u00a0: "Nantes".',
    )


def test_a_tabulation_is_refused() -> None:
    assert refused(Name, "a\tb") == (
        "Une tabulation ne s’imprime pas dans un acte.",
        "Remplacez-la par une espace.",
    )


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2025-12-15", date(2025, 12, 15)),
        ("15/12/2025", date(2025, 12, 15)),
        ("15 décembre 2025", date(2025, 12, 15)),
        ("lundi 15 décembre 2025", date(2025, 12, 15)),
        ("1er janvier 2026", date(2026, 1, 1)),
        (date(2026, 1, 1), date(2026, 1, 1)),
    ],
)
def test_a_date_is_read_in_figures_and_in_french_words(typed: Any, day: date) -> None:
    assert read(Date, typed) == day


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "2025-02-30",
            "Le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours.",
            "Corrigez le jour ou le mois.",
        ),
        (
            "mardi 15 décembre 2025",
            "Le 15\u00a0décembre 2025 est un lundi, pas un mardi.",
            "Corrigez le jour de la semaine ou la date.",
        ),
        ("quinze décembre | 2025", "Le texte «\u00a0quinze décembre | 2025\u00a0» n’est pas une date.", DATE_HINT),
        ("2026_014", "Le texte «\u00a02026_014\u00a0» n’est pas une date.", DATE_HINT),
        ("1e3", "Le texte «\u00a01e3\u00a0» n’est pas une date.", DATE_HINT),
    ],
)
def test_a_date_that_is_none_says_why(typed: str, message: str, hint: str) -> None:
    assert refused(Date, typed) == (message, hint)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2022-09", "2022-09"),
        ("septembre 2022", "2022-09"),
        ("Septembre deux mille vingt-deux", "2022-09"),
        ("2021-09-01", "2021-09-01"),
        ("1er septembre 2021", "2021-09-01"),
    ],
)
def test_a_partial_date_is_a_day_or_a_month(typed: str, kept: str) -> None:
    assert str(read(PartialDate, typed)) == kept


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("2022-13", "Le mois 13 n’existe pas\u00a0: une année a 12 mois."),
        ("0000-01", "L’année 0 n’existe pas."),
        ("2022-02-30", "Le 30\u00a0février 2022 n’existe pas\u00a0: février 2022 a 28 jours."),
        ("٢٠٢٢-09", "Le texte «\u00a0٢٠٢٢-09\u00a0» n’est pas une date."),
        ("septembre 1822", "L’année 1822 n’est celle d’aucun acte."),
        ("octembre 2022", "Dans «\u00a0octembre 2022\u00a0», le mot «\u00a0octembre\u00a0» n’est pas compris."),
    ],
)
def test_a_partial_date_that_is_none_says_why(typed: str, message: str) -> None:
    assert refused(PartialDate, typed) == (message, PARTIAL_HINT)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("19:00", time(19)),
        ("19h", time(19)),
        ("19 h 30", time(19, 30)),
        ("20h11", time(20, 11)),
        ("9:05", time(9, 5)),
        (time(8), time(8)),
    ],
)
def test_a_time_is_read_as_clerks_write_it(typed: Any, moment: time) -> None:
    assert read(Time, typed) == moment


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "25:00",
            "L’heure «\u00a025:00\u00a0» n’existe pas\u00a0: les heures vont de 0 à 23 et les minutes de 0 à 59.",
            "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence.",
        ),
        ("1140", "Le texte «\u00a01140\u00a0» n’est pas une heure.", TIME_HINT),
        ("bientôt", "Le texte «\u00a0bientôt\u00a0» n’est pas une heure.", TIME_HINT),
    ],
)
def test_a_time_that_is_none_says_why(typed: str, message: str, hint: str) -> None:
    assert refused(Time, typed) == (message, hint)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("35", 35), ("11600", 11600), ("11 600", 11600), ("11\u202f600", 11600), ("999999999", 999_999_999)],
)
def test_a_count_is_read_with_or_without_spaces(typed: str, number: int) -> None:
    assert read(Count, typed) == number


@pytest.mark.parametrize(
    "typed", ["-5", "3,5", "35.0", "1e3", "0x10", "1_000", "01004", "1 1 6", "trente-cinq", "٣٥", "~", "35 élus"]
)
def test_what_is_no_count_is_refused(typed: str) -> None:
    message = f"«\u00a0{typed}\u00a0» ne se lit pas comme un nombre entier, positif ou nul."
    assert refused(Count, typed) == (message, COUNT_HINT)


def test_a_count_has_nine_figures_at_most() -> None:
    message = "«\u00a01 000 000 000\u00a0» est un nombre trop grand."
    assert refused(Count, "1 000 000 000") == (message, "Il a 9 chiffres au plus.")


@pytest.mark.parametrize(
    ("typed", "answer"), [("oui", True), ("Oui", True), ("true", True), ("non", False), ("false", False), (True, True)]
)
def test_yes_and_no_are_french(typed: Any, answer: bool) -> None:
    assert read(YesNo, typed) is answer


@pytest.mark.parametrize("typed", ["yes", "1", "on", "o", "NO", "vrai"])
def test_what_is_neither_yes_nor_no_is_refused(typed: str) -> None:
    assert refused(YesNo, typed) == (f"«\u00a0{typed}\u00a0» n’est ni oui ni non.", "Écrivez oui ou non.")


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        *((Insee, code) for code in ("44003", "01004", "2A004", "2B033", "97105", "98818")),
        (Siren, "200083228"),
        *((Slug, slug) for slug in ("nantes", "la-reunion", "x" * 80)),
        *(
            (Site, site)
            for site in ("nantes.fr", "www.saint-géréon.fr", "mairie.example.org/accueil?p=1", "a.b.c.info")
        ),
    ],
)
def test_a_code_stays_what_was_typed(kind: Any, typed: str) -> None:
    assert read(kind, f" {typed} ") == typed


INSEE, SIREN = "un code INSEE de commune", "un numéro SIREN (neuf chiffres, sans espace)"
SLUG, SITE = "le nom d’un fichier", "l’adresse d’un site, sans https://"


@pytest.mark.parametrize(
    ("kind", "what", "example", "typed"),
    [
        *((Insee, INSEE, "44003", code) for code in ("4400", "440033", "1A001", "2C004", "٤٤٠٠٣")),
        *((Siren, SIREN, "200083228", code) for code in ("20008322", "2000832281", "2000B3228")),
        *(
            (Slug, SLUG, "saint-ambroix", slug)
            for slug in ("Nantes", "../x", "/etc/passwd", "a/b", "réunion", "a-", "x" * 81)
        ),
        *(
            (Site, SITE, "ancenis-saint-gereon.fr", site)
            for site in ("https://nantes.fr", "nantes", "nantes..fr", "nantes.fr/a b", "@nantes.fr", "nantes.fr|", "-")
        ),
    ],
)
def test_a_code_of_another_form_is_refused_with_an_example(kind: Any, what: str, example: str, typed: str) -> None:
    shown = typed if len(typed) <= 60 else f"{typed[:60]}…"
    assert refused(kind, typed) == (f"«\u00a0{shown}\u00a0» n’est pas {what}.", CODE_HINT.format(example))


@pytest.mark.parametrize(
    ("kind", "what", "typed", "meant"),
    [
        (Insee, INSEE, "2a004", "2A004"),
        (Insee, INSEE, "44 003", "44003"),
        (Siren, SIREN, "200 083 228", "200083228"),
    ],
)
def test_a_code_with_spaces_or_small_letters_is_told_how_to_write_it(
    kind: Any, what: str, typed: str, meant: str
) -> None:
    assert refused(kind, typed) == (f"«\u00a0{typed}\u00a0» n’est pas {what}.", f"Écrivez {meant}.")


def test_a_bar_in_what_was_typed_cuts_no_message() -> None:
    assert refused(Insee, "4|4|003") == (
        "«\u00a04|4|003\u00a0» n’est pas un code INSEE de commune.",
        "Exemple\u00a0: 44003.",
    )


@pytest.mark.parametrize(("typed", "sign", "kept"), [("scolarité,", ",", "scolarité"), ("la salle ;", ";", "la salle")])
def test_a_sign_that_the_template_puts_is_not_typed_at_the_end_of_a_value(typed: str, sign: str, kept: str) -> None:
    told = f"Ce texte finit par «\u00a0{sign}\u00a0», que le modèle met lui-même où il en faut."
    assert refused(Line, typed) == (told, f"Écrivez {kept}.")
    assert refused(Name, typed) == (told, f"Écrivez {kept}.")


@pytest.mark.parametrize("text", ["a", "École n° 3 (« Les Prés »)", "l’an 2026 : 12,5 % - 3 €", "7", "ŒUVRE", '"oui"'])
def test_a_text_of_common_signs_is_read_as_one_with_blanks_around_it(text: str) -> None:
    assert typed_text(text) == typed_text(f" {text}\u00a0") == text


@pytest.mark.parametrize("text", ["“Nantes”", "a\nb", "", " ", "a\u200bb", "x" * 121])
def test_a_text_that_is_refused_is_so_with_blanks_around_it(text: str) -> None:
    for typed in (text, f" {text} "):
        with pytest.raises(FieldFault):
            typed_text(typed)

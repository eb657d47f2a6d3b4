"""The filters of a template: what they print, and what they say when they cannot."""

from __future__ import annotations

import inspect
from datetime import date
from typing import Any

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import samples_of
from actgen.grammar.undefined import Absent, MissingValueError, Unknown
from tests.fill.filled import fault, said
from tests.grammar.options_of_filters import FORTNIGHT, chosen, others

OVER_LISTS = {"accord", "length", "first", "last", "minimum", "maximum"}
PERSONS = [{"complet": "Rémy ORHON", "genre": "masculin"}, {"complet": "Mireille LOIRAT", "genre": "feminin"}]


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
        ("heure_lettres", "18:15", {}, "dix-huit heures quinze"),
        ("heure_lettres", "20:30", {"minutes": True}, "vingt heures trente minutes"),
        ("heure_lettres", "16:40", {"minutes": True, "et": True}, "seize heures et quarante minutes"),
        ("heure_longue", "20:30", {}, "20\u00a0heures\u00a030"),
        ("heure_longue", "19:00", {}, "19\u00a0heures"),
        ("heure_longue", "19:00", {"zeros": True}, "19\u00a0heures\u00a000"),
        ("heure_longue", "20:15", {"point": True, "capitales": "majuscules"}, "20.15\u00a0HEURES"),
        ("heure", "19:30", {}, "19\u00a0h\u00a030"),
        ("heure", "20:00", {"zeros": True}, "20\u00a0h\u00a000"),
        ("heure_compacte", "20:11", {}, "20h11"),
        ("heure_compacte", "20:11", {"separateur": "H"}, "20H11"),
        ("nombre_lettres", 21, {"feminin": True}, "vingt et une"),
        ("nombre_lettres", 33, {}, "trente-trois"),
        ("nombre", 11600, {}, "11\u202f600"),
        ("ordinal_lettres", 1, {"feminin": True}, "première"),
        ("ordinal", 1, {}, "1er"),
        ("ordinal", 2, {}, "2e"),
        ("montant", "12345.60", {}, "12\u202f345,60\u00a0€"),
        ("montant", 40, {}, "40\u00a0€"),
        ("montant_lettres", 40, {}, "quarante euros"),
        ("liste", ["A", "B", "C"], {}, "A, B et C"),
        ("liste", ["A", "B"], {"conjonction": "ou"}, "A ou B"),
        ("liste", PERSONS, {"champ": "complet"}, "Rémy ORHON et Mireille LOIRAT"),
        ("liste", [], {}, ""),
        ("accord", 2, {"singulier": "élu", "pluriel": "élus"}, "élus"),
        ("accord", PERSONS[1], {"singulier": "élu", "pluriel": "élue"}, "élue"),
        ("case", "seule", {"choix": "seule"}, "☒"),
        ("case", "seule", {"choix": "e-collectivites"}, "☐"),
        ("case", True, {}, "☒"),
        ("case", False, {}, "☐"),
        ("majuscules", "de Géréon", {}, "DE GÉRÉON"),
        ("majuscule_initiale", "élu", {}, "Élu"),
        ("minuscule_initiale", "Monsieur le Maire", {}, "monsieur le Maire"),
        ("de", "Ancenis", {}, "d’Ancenis"),
        ("de", "Le Havre", {}, "du Havre"),
        ("a", "Le Havre", {}, "au Havre"),
        ("length", ["a", "b"], {}, 2),
        ("first", ["a", "b"], {}, "a"),
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


def test_a_duration_says_which_units_there_are() -> None:
    with pytest.raises(WordingError) as refused:
        FILTERS["duree"](3, "siècles")
    assert refused.value.message == "«\u00a0siècles\u00a0» n’est pas une option de ce filtre."
    assert refused.value.hint.startswith("Écrivez «\u00a0an\u00a0» ou «\u00a0ans\u00a0» ou «\u00a0mois\u00a0»")
    with pytest.raises(WordingError, match=r"^Il manque à cette durée son unité\.$"):
        FILTERS["duree"](3)


def test_every_filter_has_its_name_and_an_example() -> None:
    assert {name: function.__name__ for name, function in FILTERS.items()} == {name: name for name in FILTERS}
    assert all("«" in (inspect.getdoc(FILTERS[name]) or "") for name in set(FILTERS) - OVER_LISTS)
    assert [name for name in FILTERS if not any(f"| {name}" in sample for sample in samples_of(FILTERS[name]))] == []


def test_nothing_else_is_a_filter() -> None:
    assert {"strict", "isfunction", "printable", "refusal", "settled", "stated"} & set(FILTERS) == set()
    assert [name for name in FILTERS if name.startswith("_")] == []


@pytest.mark.parametrize("name", FILTERS)
def test_a_missing_value_is_refused_before_it_is_taken_for_a_text(name: str) -> None:
    options = others(name)
    for missing in (Unknown(name="x"), Absent(name="x")):
        with pytest.raises(MissingValueError):
            FILTERS[name](missing, *options, **chosen(name))
    with pytest.raises(WordingError, match=f"^Le filtre «\u00a0{name}\u00a0» reçoit une valeur absente\\.$"):
        FILTERS[name](None, *options, **chosen(name))


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        (
            "x | date_longue",
            "Ce filtre attend une date ou un mois, et reçoit le texte «\u00a0X\u00a0».",
            "Appliquez-le à une date du dossier\u00a0: {{ seance.date | date_longue }}.",
        ),
        (
            "seance.date | heure",
            "Ce filtre attend une heure, et reçoit la date du 15\u00a0décembre 2025.",
            "Appliquez-le à une heure du dossier\u00a0: {{ seance.heure | heure }}.",
        ),
        (
            "ecoles | majuscules",
            "Ce filtre attend un texte, et reçoit une liste.",
            "Nommez une seule valeur\u00a0: {{ commune.nom | majuscules }}.",
        ),
        (
            "commune.nom | length",
            "Ce filtre attend une liste, et reçoit le texte «\u00a0Ancenis-Saint-Géréon\u00a0».",
            "Retirez ce filtre, ou donnez-lui une liste.",
        ),
        (
            "seance.unanime | nombre",
            "Ce filtre attend un nombre entier, et reçoit «\u00a0oui\u00a0» ou «\u00a0non\u00a0».",
            "Appliquez-le à un nombre du dossier\u00a0: {{ commune.population | nombre }}.",
        ),
        (
            "maire | montant",
            "Ce filtre attend un nombre, et reçoit un groupe de valeurs.",
            "Appliquez-le à un nombre du dossier\u00a0: {{ commune.population | nombre }}.",
        ),
        (
            "aucune | first",
            "Cette liste est vide\u00a0: elle n’a pas de premier élément.",
            "Entourez le passage d’un {% if %}\u00a0: {% if seance.secretaires %}.",
        ),
        (
            "ecoles | liste",
            "Cette liste ne contient pas de textes.",
            'Nommez ce qu’il faut prendre de chaque élément\u00a0: liste("complet").',
        ),
        (
            "villes | liste('nom')",
            "Un élément de cette liste n’a pas de «\u00a0nom\u00a0»\u00a0: c’est le texte «\u00a0Nantes\u00a0».",
            'Nommez ce qu’il faut prendre de chaque élément\u00a0: liste("complet").',
        ),
        (
            "x | accord('a', 'b')",
            "Ce filtre attend une personne ou un nombre entier, et reçoit le texte «\u00a0X\u00a0».",
            'Appliquez-le à une personne du dossier\u00a0: {{ maire | accord("Le", "La") }}.',
        ),
        (
            "(ecoles | first) | accord('a', 'b')",
            "L’accord ne peut pas se faire\u00a0: la civilité de «\u00a0Albert Camus\u00a0» n’est pas connue.",
            "Écrivez Monsieur ou Madame devant son nom, dans le fichier de la commune.",
        ),
        (
            "seance.date | date_lettres(traits='deux')",
            "«\u00a0deux\u00a0» n’est pas une option de ce filtre.",
            "Écrivez «\u00a0aucun\u00a0» ou «\u00a0traditionnel\u00a0» ou «\u00a01990\u00a0».",
        ),
        (
            "seance.date | date_lettres(mil='non')",
            "L’option «\u00a0mil\u00a0» du filtre «\u00a0date_lettres\u00a0» attend true ou false.",
            "Écrivez mil=true, sans guillemets.",
        ),
        (
            "seance.date | date_chiffres(3)",
            "L’option «\u00a0separateur\u00a0» du filtre «\u00a0date_chiffres\u00a0» attend un texte.",
            'Mettez-la entre guillemets\u00a0: separateur="…".',
        ),
    ],
)
def test_what_a_filter_cannot_word_is_told(tag: str, message: str, hint: str) -> None:
    found = fault(f"{{{{ {tag} }}}}")
    assert (found.code, found.message, found.hint) == ("REM-003", message, hint)


def test_filters_follow_each_other() -> None:
    assert said("{{ ecoles | length | accord('école', 'écoles') | majuscules }}") == ["ÉCOLES"]

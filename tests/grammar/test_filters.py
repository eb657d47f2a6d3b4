"""The filters of a template: what they print, and what they say when they cannot."""

from __future__ import annotations

import inspect

import pytest

from actgen.core.errors import WordingError
from actgen.grammar.filters import FILTERS
from actgen.grammar.options import samples_of
from actgen.grammar.undefined import Absent, MissingValueError, Unknown
from tests.fill.filled import fault, said
from tests.grammar.options_of_filters import chosen, others

OVER_LISTS = {"accord", "length", "first", "last", "minimum", "maximum"}


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

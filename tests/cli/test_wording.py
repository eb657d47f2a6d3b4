"""`actgen wording`, as a clerk types it: what it lists, what its tags give in a template, what it refuses and how."""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment

from actgen.french.wordings.wordings import wordings
from actgen.grammar.filters import FILTERS
from tests.conftest import Actgen

ENVIRONMENT = Environment(autoescape=False)  # plain text, no page
ENVIRONMENT.filters.update(FILTERS)

#: What is typed, and the values that a template holds for it, in the order in which the tags name them.
TYPED = {
    "quinze décembre deux mille vingt-cinq": ['"2025-12-15"'],
    "Le Lundi Quinze Décembre Deux Mil Vingt Cinq à Dix Neuf Heures": ['"2025-12-15"', '"19:00"'],
    "du premier au quinze décembre deux mille vingt-cinq": ['"2025-12-01"', '"2025-12-15"'],
    "de huit heures trente à midi": ['"08:30"', '"12:00"'],
    "vingt et une heures": ['"21:00"'],
    "deux mil vingt et un": ["2021"],
    "zéro": ["0"],
    "seconde": ["2"],
    "un million d’euros": ["1000000"],
    "quarante euros et cinquante centimes": ['"40.50"'],
    "douze virgule cinq pour cent": ['"12.5"'],
    "un mois et quinze jours": ['"1 mois et 15 jours"'],
    "2025-2026": ["2025"],
    "A, B et C": ['["A", "B", "C"]'],
    "Le Havre": ['"Le Havre"'],
}


def printed(tag: str, values: list[str]) -> str:
    """What a template prints for a tag, its « … » filled with the values."""
    for value in values * tag.count("…"):
        tag = tag.replace("…", value, 1)
    return ENVIRONMENT.from_string(tag).render()


@pytest.mark.parametrize("typed", TYPED)
def test_each_tag_gives_in_a_template_the_text_beside_it(typed: str) -> None:
    shown = [form for form in wordings(typed) if form.tag and not form.form.startswith("si c’est une durée")]
    assert [printed(form.tag, TYPED[typed]) for form in shown] == [form.text for form in shown]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("deux mil vingt et un", "2\u202f021"),
        ("Le Lundi Quinze Décembre Deux Mil Vingt Cinq", "15\u00a0décembre 2025"),
        ("dix-neuf heures trente", "19\u00a0h\u00a030"),
        ("midi", "douze heures"),
        ("du 15 novembre au 3 décembre 2025", "du quinze novembre au trois décembre deux mille vingt-cinq"),
        ("un million d'euros", "1\u202f000\u202f000\u00a0€"),
        ("12,5 %", "douze virgule cinq pour cent"),
        ("trois ans", "3\u00a0ans"),
        ("nonante-neuf", "quatre-vingt-dix-neuf"),
    ],
)  # fmt: skip
def test_a_value_is_read_in_words_or_in_figures(typed: str, line: str, actgen: Actgen) -> None:
    answer = actgen("wording", *typed.split())
    assert (answer.code, answer.err) == (0, "")
    assert line in answer.out.splitlines()


def test_each_wording_stands_above_its_form_and_its_filter(actgen: Actgen) -> None:
    answer = actgen("wording", "quarante", "euros")
    assert answer.out.startswith("quarante euros\n    en lettres\n    {{ … | montant_lettres }}\n")


def test_a_wording_without_a_filter_ends_with_its_form(actgen: Actgen) -> None:
    answer = actgen("wording", "septembre 2022")
    assert "septembre deux mille vingt-deux\n    en lettres\n" in answer.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "quinze décembrre deux mil vingt-cinq",
            "Dans «\u00a0quinze décembrre deux mil vingt-cinq\u00a0», "
            "le mot «\u00a0décembrre\u00a0» n’est pas compris.\n"
            "→ Vouliez-vous dire «\u00a0décembre\u00a0»\u202f?\n",
        ),
        (
            "deux mille vingt-vingt",
            "Dans un nombre, «\u00a0vingt\u00a0» ne peut pas suivre «\u00a0deux mille vingt\u00a0».\n"
            "→ Écrivez-le en chiffres, ou en lettres comme «\u00a0deux mille vingt et un\u00a0».\n",
        ),
        (
            "mardi quinze décembre deux mille vingt-cinq",
            "Le 15\u00a0décembre 2025 est un lundi, pas un mardi.\n→ Corrigez le jour de la semaine ou la date.\n",
        ),
        (
            "cent et un",
            "Le nombre «\u00a0cent et un\u00a0» ne s’écrit pas ainsi.\n"
            "→ Le nombre 101 s’écrit «\u00a0cent un\u00a0».\n",
        ),
    ],
)
def test_a_fault_is_named_with_the_way_out(typed: str, said: str, actgen: Actgen) -> None:
    answer = actgen("wording", typed)
    assert (answer.code, answer.out, answer.err) == (2, "", said)


@pytest.mark.parametrize("typed", ["31/12/9999", "1er janvier 1000"])
def test_a_date_without_a_school_year_has_its_other_forms(typed: str, actgen: Actgen) -> None:
    answer = actgen("wording", typed)
    assert (answer.code, answer.err) == (0, "")
    assert "date_lettres" in answer.out
    assert "annee_scolaire" not in answer.out


#: What `wording` does not show: filters of several values, of a person, of a box, of a capital alone, and calculations.
NOT_SHOWN = {
    "accord", "case", "length", "first", "last", "majuscule_initiale", "minuscule_initiale", "somme", "dont", "minimum",
    "maximum", "arrondi", "jours_apres", "mois_apres", "que", "lignes",
}  # fmt: skip


def test_every_filter_of_one_value_is_shown() -> None:
    typed = [*TYPED, "2025-12-15", "septembre 2022", "19:00", "12 345,60 €", "12,5 %", "trois ans", "deux", "2e"]
    shown = {name for one in typed for form in wordings(one) for name in re.findall(r"\| (\w+)", form.tag)}
    assert set(FILTERS) - shown == NOT_SHOWN
    assert shown <= set(FILTERS)


def test_wording_gives_every_form_and_its_filter(actgen: Actgen) -> None:
    answer = actgen("wording", "2025-12-15")
    assert "Lundi Quinze Décembre Deux Mil Vingt Cinq\n" in answer.out
    assert '{{ … | date_lettres(jour=true, mil=true, traits="aucun", capitales="initiales") }}' in answer.out


def test_wording_takes_an_amount_in_several_words(actgen: Actgen) -> None:
    answer = actgen("wording", "12", "345,60", "€")
    assert "douze mille trois cent quarante-cinq euros et soixante centimes\n" in answer.out


def test_wording_says_what_it_cannot_read(actgen: Actgen) -> None:
    answer = actgen("wording", "coucou")
    assert answer.code == 2
    assert (
        "Le texte «\u00a0coucou\u00a0» n’est ni une date, ni une heure, ni un nombre, ni un montant, ni un nom."
        in answer.err
    )

# ruff: noqa: E501 - a table reads by its rows
"""LNT-022: a word typed before the name of a place, with the tag that writes both."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.linting import lint_file
from actgen.core.project import Project
from tests.atelier.lint.workshop import ROOT
from tests.counting import calls_of
from tests.document.building import shown
from tests.fill.clauses import styled


def told(words: str) -> list[tuple[str, str]]:
    docx = styled(
        f'<w:p><w:pPr><w:pStyle w:val="corps"/></w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )
    faults = [fault.diagnostic for fault in lint_file(Project(ROOT), docx, "essai.docx")]
    return [(shown(one.message), shown(one.hint)) for one in faults if one.code == "LNT-022"]


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("La commune de {{ commune.nom }} adhère.", "{{ commune.de_nom }}"),
        ("le maire d’{{ commune.nom }}", "{{ commune.de_nom }}"),
        ("COMMUNE DE {{ commune.nom | majuscules }}", "{{ commune.de_nom | majuscules }}"),
        ("le maire de {% if commune.site %}{{ commune.nom }}{% endif %}", "{{ commune.de_nom }}"),
        ("Fait à {{ commune.nom }}", "{{ commune.a_nom }}"),
        ("Fait au\u00a0{{commune.nom}}", "{{ commune.a_nom }}"),
        ("la {{ commune.nom }} adhère", "la commune {{ commune.de_nom }}"),
        ("préfecture du {{ commune.departement.nom }}", "{{ commune.departement.de_nom_article }}"),
        ("Département de la {{ commune.departement.nom }}", "{{ commune.departement.de_nom }}"),
        ("DÉPARTEMENT DE {{ commune.departement.nom | majuscules }}", "{{ commune.departement.de_nom | majuscules }}"),
        ("le {{ commune.departement.nom }}", "le département {{ commune.departement.de_nom }}"),
        ("académie de {{ academie.nom }}", "{{ academie.de_nom }}"),
        ("à {{ academie.nom }}", "l’académie {{ academie.de_nom }}"),
        ("{% if commune.arrondissement %}arrondissement de {{ commune.arrondissement }}{% endif %}", "{{ commune.arrondissement | de }}"),
    ],
)  # fmt: skip
def test_a_word_before_a_bare_name_is_told_with_the_tag_to_write(words: str, tag: str) -> None:
    ((message, hint),) = told(words)
    assert "ne convient pas à tous les noms : on écrit « " in message
    assert hint == f"Écrivez {tag} à la place de ces mots."


@pytest.mark.parametrize(
    ("words", "typed", "tag"),
    [
        ("commune de {{ commune.de_nom }}", "de", "{{ commune.de_nom }}"),
        ("Fait à {{ commune.a_nom }}", "à", "{{ commune.a_nom }}"),
        ("commune de {{ commune.nom | de }}", "de", "{{ commune.nom | de }}"),
        ("préfecture de la {{ commune.departement.de_nom_article }}", "de la", "{{ commune.departement.de_nom_article }}"),
    ],
)  # fmt: skip
def test_a_word_that_the_tag_already_says_is_told(words: str, typed: str, tag: str) -> None:
    message = f"« {typed} {tag} » l’écrit deux fois : cette balise donne déjà sa préposition."
    assert told(words) == [(message, f"Supprimez « {typed} » devant {tag}.")]


@pytest.mark.parametrize(
    "words",
    [
        "La commune {{ commune.de_nom }}, {{ commune.a_nom }}, {{ commune.nom | de }}.",
        "Commune\u00a0: {{ commune.nom }}, département {{ commune.departement.nom }}",
        "{{ commune.nom }} et {{ academie.nom }}",
        "de {{ maire.nom }}, le {{ seance.date | date_longue }}, à {{ commune.insee }}",
    ],
)
def test_what_is_right_is_not_told(words: str) -> None:
    assert told(words) == []


def test_twice_as_many_tags_in_a_paragraph_are_twice_the_work() -> None:
    def work(count: int) -> int:
        content = styled("{{ commune.nom }} " * count)
        return calls_of(lambda: lint_file(Project(ROOT), content, "essai"))

    work(1)  # what is read once and kept
    none, once, twice = work(1), work(200), work(400)
    assert twice - none < 2.5 * (once - none)

"""No false alarm: published templates and clauses are sound, and what Word does to a tag is mended, not told."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.targets import asked, lint_words
from actgen.core.project import Project
from actgen.library.catalogue import list_templates
from actgen.library.clauses import list_clauses
from tests.atelier.lint.corpus import N
from tests.atelier.lint.spoiling import Change, footnote, scattered, text
from tests.atelier.lint.workshop import ROOT, Workshop, told
from tests.sizes import some

PROJECT = Project(ROOT)


def test_the_published_templates_clauses_and_letterheads_have_no_fault() -> None:
    names = asked(PROJECT, [])
    assert len(names) == len(list_templates(PROJECT)) + len(list_clauses(PROJECT)) + len(PROJECT.letterheads())
    found = lint_words(PROJECT, some(names, 5))
    assert [line for one in found for line in told(one.faults)] == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(scattered("Par la présente convention"), id="une balise coupée en passages"),
        pytest.param(text('== "seule"', "== «\u00a0seule\u00a0»"), id="des guillemets français"),
        pytest.param(text('== "seule"', "== “seule”"), id="des guillemets anglais"),
        pytest.param(text("{{ convention.fin |", "{{ convention['fin'] |"), id="un nom entre crochets"),
        pytest.param(footnote("Ces principes", "Voir {{ commune.nom }}."), id="une balise dans une note"),
        pytest.param(text("{% if acte.date_signature %}", "{% if acte.date_signature is defined %}"), id="is defined"),
        pytest.param(text("Ces principes", "Ces principes de l’article 4"), id="un renvoi juste"),
        pytest.param(
            text("Ces principes", "Au vu de la loi du 19 juillet 2031, ces principes"), id="la date d’une loi"
        ),
        pytest.param(text("Ces principes", "Les communes d’accueil, ces principes"), id="communes sans majuscule"),
    ],
)
def test_what_is_right_is_not_told(change: Change, tmp_path_factory: pytest.TempPathFactory) -> None:
    workshop = Workshop(tmp_path_factory.mktemp("atelier") / "projet")
    assert told(workshop.faults(N, change)) == []

"""Filters that count and calculate, in a template: what no dossier could give them is told."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.linting import lint_file
from actgen.core.project import Project
from tests.atelier.lint.workshop import ROOT
from tests.fill.clauses import styled


def told(tag: str) -> list[tuple[str, str, str]]:
    words = tag.replace('"', "&quot;").replace("<", "&lt;")
    body = f'<w:p><w:pPr><w:pStyle w:val="corps"/></w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    found = (fault.diagnostic for fault in lint_file(Project(ROOT), styled(body), "essai.docx"))
    return [(one.code, one.message, one.hint) for one in found]


@pytest.mark.parametrize(
    "tag",
    [
        '{{ ecoles | somme("effectif") }}',
        '{{ ecoles | dont(type="maternelle") | length | nombre_lettres }}',
        '{{ ecoles | dont(type="maternelle") | liste("designation") }}',
        '{{ (ecoles | dont(type="maternelle") | last).designation }}',
        '{% for e in ecoles | dont(type="maternelle") %}{{ e.designation }}{% endfor %}',
        "{{ seance.date | mois_apres(2) | jours_apres(1) | date_longue }}",
        '{{ ecoles | somme(champ="effectif") | arrondi(2, "bas") | nombre }}',
        '{{ ecoles | maximum("effectif") | nombre }}',
        '{% if ecoles | somme("effectif") > 100 %}x{% endif %}',
    ],
)
def test_what_can_be_counted_is_not_told(tag: str) -> None:
    assert told(tag) == []


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        (
            '{{ ecoles | somme("effectifs") }}',
            "Un élément de «\u00a0ecoles\u00a0» n’a pas de «\u00a0effectifs\u00a0».",
            "Vouliez-vous dire «\u00a0effectif\u00a0»\u202f?",
        ),
        (
            '{{ ecoles | maximum("uai") }}',
            "Dans «\u00a0ecoles\u00a0», «\u00a0uai\u00a0» est un texte, et le filtre «\u00a0maximum\u00a0» attend "
            "un nombre ou une date.",
            "Nommez un champ qui se calcule\u00a0: effectif.",
        ),
        (
            "{{ ecoles | somme }}",
            "Un élément de «\u00a0ecoles\u00a0» est un groupe de valeurs, et le filtre «\u00a0somme\u00a0» attend "
            "un nombre.",
            "Nommez un champ qui se calcule\u00a0: effectif.",
        ),
        (
            '{{ seance.presents | somme("nom") }}',
            "Dans «\u00a0seance.presents\u00a0», «\u00a0nom\u00a0» est un texte, et le filtre «\u00a0somme\u00a0» "
            "attend un nombre.",
            "Retirez ce filtre\u00a0: cette liste n’a rien qui se calcule.",
        ),
        (
            '{{ ecoles | dont(nature="maternelle") | length }}',
            "Un élément de «\u00a0ecoles\u00a0» n’a pas de «\u00a0nature\u00a0».",
            "Il a\u00a0: nom, type, uai, effectif, designation.",
        ),
        (
            '{{ seance.date | jours_apres("8") | date_longue }}',
            "L’option «\u00a0jours\u00a0» du filtre «\u00a0jours_apres\u00a0» attend un nombre entier, et reçoit un "
            "texte.",
            "Écrivez-le en chiffres, sans guillemets\u00a0: jours_apres(2).",
        ),
        (
            '{{ seance.presents | length | arrondi(0, sens="haut") }}',
            "«\u00a0haut\u00a0» n’est pas une option de ce filtre.",
            "Écrivez «\u00a0proche\u00a0» ou «\u00a0bas\u00a0».",
        ),
        (
            "{{ commune.nom | jours_apres(8) | date_longue }}",
            "Le filtre «\u00a0jours_apres\u00a0» attend une date, et «\u00a0commune.nom\u00a0» est un texte.",
            "Un texte s’imprime tel quel, {{ commune.nom }}, ou avec majuscules, majuscule_initiale, de ou a.",
        ),
    ],
)
def test_what_no_dossier_could_give_is_told(tag: str, message: str, hint: str) -> None:
    assert told(tag) == [("REM-003", message, hint)]

"""The page of a template: its faults, its file, what it changes."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.models.model import compare_models, give_annotated, give_model, show_model
from actgen.atelier.browser.refusals import Refusal
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.models.asking import NANTES, WORD


def test_a_sound_template_has_no_fault_and_gives_its_word_file(place: Project) -> None:
    assert "Aucun défaut" in said(show_model(Asked(place, names=NANTES)))
    assert give_model(Asked(place, names=NANTES)).body == WORD


def test_a_published_template_offers_the_next_version_and_no_change_of_its_own(place: Project) -> None:
    page = said(show_model(Asked(place, names=NANTES)))
    assert "Préparer la version suivante" in page
    assert "Remplacer le texte" not in page


def test_the_annotated_copy_is_a_word_file_of_another_name(place: Project) -> None:
    answer = give_annotated(Asked(place, names=NANTES))
    assert answer.body.startswith(b"PK")
    assert "annote-nantes-convention-2026.docx" in answer.headers["content-disposition"]


@pytest.mark.long
def test_two_versions_stand_side_by_side_with_the_acts_that_change(place: Project) -> None:
    answer = compare_models(Asked(place, names={**NANTES, "autre": "2022"}))
    assert "nantes/convention@2022" in said(answer)
    assert '<a href="/modeles/nantes/convention/2026">Revenir à l’atelier</a>' in answer.body.decode()
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_a_template_that_is_not_there_is_a_page_that_says_so(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        show_model(Asked(place, names={**NANTES, "version": "../../x"}))
    assert refusal.value.message == "Le projet n’a pas de modèle «\u00a0nantes/convention@../../x\u00a0»."

"""The page of a kind: what it declares, its faults, its questions; the ways to its form and to its text."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.kinds_of_acts.kind import show_kind
from actgen.atelier.browser.people import Person
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.projects.settings import Role
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.kinds_of_acts.asking import SUBVENTION, file_of, text_of_kind

_FORM = 'href="/sortes/subvention/formulaire"'


def test_a_kind_shows_what_it_declares_in_the_words_of_the_command(place: Project) -> None:
    page = said(show_kind(Asked(place, names=SUBVENTION)))
    assert "Aucun défaut" in page
    assert "Les phrases disent « la délibération de subvention »." in page
    assert "SUB-001 (avertissement, actes faits depuis le 08/06/2001)" in page


def test_it_leads_to_its_word_templates(place: Project) -> None:
    answer = show_kind(Asked(place, names=SUBVENTION))
    assert "Son modèle Word mairie/subvention@2026 publié, pour les actes faits à partir du 01/01/2026" in said(answer)
    assert 'href="/modeles/mairie/subvention/2026"' in answer.body.decode()


def test_its_questions_are_those_of_its_form_and_nothing_can_be_typed(place: Project) -> None:
    text = show_kind(Asked(place, names=SUBVENTION)).body.decode()
    questions = text[text.index("<fieldset disabled>") :]
    assert 'name="acte.aides.0.montant"' in questions
    assert "L’exercice budgétaire" in questions


def test_a_field_under_a_condition_is_shown_with_it(place: Project) -> None:
    text = text_of_kind(place, "convention:  {type: oui_non,", 'convention:  {type: oui_non, si: "montant > 23000",')
    file_of(place).write_text(text, encoding="utf-8")
    page = show_kind(Asked(place, names=SUBVENTION))
    assert "Une convention est signée ? » n’est demandé que si : montant > 23000" in said(page)
    assert 'data-champ="acte.aides.0.convention" hidden' not in page.body.decode()


def test_a_kind_of_the_project_leads_to_its_form_and_to_its_text(place: Project) -> None:
    page = show_kind(Asked(place, names=SUBVENTION)).body.decode()
    assert _FORM in page
    assert 'href="/sortes/subvention/texte"' in page


def test_a_kind_of_the_package_leads_to_neither(place: Project) -> None:
    page = show_kind(Asked(place, names={"acte": "deliberation"}))
    assert "Sorte d’acte fournie avec actgen." in said(page)
    assert "/sortes/deliberation/" not in page.body.decode()


def test_who_only_writes_acts_reads_a_kind_and_is_led_to_neither(place: Project) -> None:
    assert _FORM not in show_kind(Asked(place, Person("Anne", Role.SAISIT), names=SUBVENTION)).body.decode()


def test_a_kind_that_cannot_be_read_shows_its_faults_and_still_leads_to_its_form(place: Project) -> None:
    file_of(place).write_text(text_of_kind(place, "type: siret,", "type: sirette,"), encoding="utf-8")
    page = show_kind(Asked(place, names=SUBVENTION))
    assert "« sirette » n’est pas un type de valeur." in said(page)
    assert _FORM in page.body.decode()


def test_a_kind_that_is_not_there_is_a_page_that_says_so(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        show_kind(Asked(place, names={"acte": "../../x"}))
    assert refusal.value.message == "Le projet n’a pas de sorte d’acte «\u00a0../../x\u00a0»."


def test_a_kind_that_was_named_as_the_page_of_a_new_one_has_its_page(place: Project) -> None:
    place.kind_file("nouvelle").write_bytes(file_of(place).read_bytes().replace(b"SUB-001", b"NOU-001"))
    page = said(show_kind(Asked(place, names={"acte": "nouvelle"})))
    assert "Les phrases disent « la délibération de subvention »." in page

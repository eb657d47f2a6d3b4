"""The page of a kind: what it declares, its faults, its questions; its text tried without being written, and saved."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.kinds_of_acts.kind import change_kind, show_kind
from actgen.atelier.browser.people import Person
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict, digest_of
from actgen.atelier.projects.settings import Role
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said, shown
from tests.atelier.browser.kinds_of_acts.asking import SUBVENTION, file_of, sending, text_of_kind

_UNKNOWN = ("type: siret, description: Son SIRET.", "type: sirette, description: Son SIRET.")


def test_a_kind_shows_what_it_declares_in_the_words_of_the_command(place: Project) -> None:
    page = said(show_kind(Asked(place, names=SUBVENTION)))
    assert "Aucun défaut" in page
    assert "Les phrases disent « la délibération de subvention »." in page
    assert "SUB-001 (avertissement, actes faits depuis le 08/06/2001)" in page


def test_its_questions_are_those_of_its_form_and_nothing_can_be_typed(place: Project) -> None:
    text = show_kind(Asked(place, names=SUBVENTION)).body.decode()
    questions = text[text.index("<fieldset disabled>") :]
    assert 'name="acte.aides.0.montant"' in questions
    assert "L’exercice budgétaire" in questions


def test_a_field_under_a_condition_is_shown_with_it(place: Project) -> None:
    text = text_of_kind(place, "convention:  {type: oui_non,", 'convention:  {type: oui_non, si: "montant > 23000",')
    page = change_kind(sending(place, SUBVENTION, texte=text, faire="essayer"))
    assert "Une convention est signée ? » n’est demandé que si : montant > 23000" in said(page)
    assert 'data-champ="acte.aides.0.convention" hidden' not in page.body.decode()


def test_a_kind_of_the_package_has_no_text_to_change(place: Project) -> None:
    page = show_kind(Asked(place, names={"acte": "deliberation"}))
    assert "Sorte d’acte fournie avec actgen." in said(page)
    assert '<textarea id="texte"' not in page.body.decode()
    with pytest.raises(Refusal) as refusal:
        change_kind(sending(place, {"acte": "deliberation"}, texte="nom: acte"))
    assert "est fournie avec actgen\u00a0: elle ne change pas ici." in refusal.value.message


def test_who_only_writes_acts_reads_a_kind_without_its_text(place: Project) -> None:
    page = show_kind(Asked(place, Person("Anne", Role.SAISIT), names=SUBVENTION))
    assert '<textarea id="texte"' not in page.body.decode()


def test_a_text_is_tried_and_nothing_is_written(place: Project) -> None:
    before = file_of(place).read_bytes()
    text = text_of_kind(place, "champs:\n", "champs:\n  motif: {type: ligne, description: Pourquoi cette aide.}\n")
    page = change_kind(sending(place, SUBVENTION, texte=text, fait_de="d1", faire="essayer"))
    assert "Essai du texte tel qu’il est tapé : rien n’a été écrit." in said(page)
    assert 'name="acte.motif"' in page.body.decode()
    assert shown(page)["texte"] == text
    assert shown(page)["fait_de"] == "d1"
    assert file_of(place).read_bytes() == before


def test_what_is_wrong_in_a_text_that_is_tried_is_told_with_its_line(place: Project) -> None:
    page = said(change_kind(sending(place, SUBVENTION, texte=text_of_kind(place, *_UNKNOWN), faire="essayer")))
    assert "« sirette » n’est pas un type de valeur." in page
    assert "variables/actes/subvention.yaml, ligne" in page


def test_an_expression_that_reads_an_unknown_name_is_told(place: Project) -> None:
    text = text_of_kind(place, "element.montant <= 23000", "element.montan <= 23000")
    assert "montan" in said(change_kind(sending(place, SUBVENTION, texte=text, faire="essayer"))).split("Son texte")[0]


def test_a_text_is_saved_as_it_is_typed(place: Project) -> None:
    made_from, text = digest_of(file_of(place)), text_of_kind(place, "champs:\n", "champs:  # les nôtres\n")
    answer = change_kind(sending(place, SUBVENTION, texte=text, fait_de=made_from, faire="enregistrer"))
    assert answer.status == 303
    assert file_of(place).read_text(encoding="utf-8") == text


def test_a_text_with_faults_is_saved_and_its_page_shows_them(place: Project) -> None:
    made_from, text = digest_of(file_of(place)), text_of_kind(place, *_UNKNOWN)
    change_kind(sending(place, SUBVENTION, texte=text, fait_de=made_from, faire="enregistrer"))
    page = show_kind(Asked(place, names=SUBVENTION))
    assert "« sirette » n’est pas un type de valeur." in said(page)
    assert shown(page)["texte"] == text


def test_a_text_that_changed_meanwhile_is_not_written_over(place: Project) -> None:
    before = file_of(place).read_bytes()
    with pytest.raises(Conflict) as conflict:
        change_kind(sending(place, SUBVENTION, texte="nom: autre", fait_de="autre", faire="enregistrer"))
    assert conflict.value.mine == "nom: autre\n"
    assert file_of(place).read_bytes() == before


def test_a_kind_that_is_not_there_is_a_page_that_says_so(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        show_kind(Asked(place, names={"acte": "../../x"}))
    assert refusal.value.message == "Le projet n’a pas de sorte d’acte «\u00a0../../x\u00a0»."


def test_a_kind_that_was_named_as_the_page_of_a_new_one_has_its_page(place: Project) -> None:
    place.kind_file("nouvelle").write_bytes(file_of(place).read_bytes().replace(b"SUB-001", b"NOU-001"))
    assert "Les phrases disent « la délibération de subvention »." in said(
        show_kind(Asked(place, names={"acte": "nouvelle"}))
    )

"""The form of a kind: tried in its page without being written, saved as its file would be written by hand."""

from __future__ import annotations

import json

import pytest

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.asked import Asked, Fields
from actgen.atelier.browser.kinds_of_acts.forming import change_form, show_form
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict
from actgen.core.project import Project
from tests.atelier.browser.declarations.filling import SUBVENTION as KIND
from tests.atelier.browser.declarations.sending import controls_of, sent
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.kinds_of_acts.asking import SUBVENTION, file_of, text_of_kind


@pytest.fixture(autouse=True)
def _kind(place: Project) -> None:
    file_of(place).write_text(KIND, encoding="utf-8")


def shown(place: Project) -> Answer:
    return show_form(Asked(place, names=SUBVENTION, csrf="x"))


def changed(place: Project, fields: Fields, *, is_part: bool = False) -> Answer:
    return change_form(Asked(place, names=SUBVENTION, fields=fields, csrf="x", is_part=is_part))


def test_the_page_holds_a_control_for_each_thing_and_the_questions_of_the_kind(place: Project) -> None:
    page = shown(place)
    controls = controls_of(page)
    assert controls["champs.1.champs.2.nom"] == ("montant",)
    assert controls["regles.0.verifie"] == ("element.montant <= 23000 or element.convention",)
    assert controls["capacites"] == ("numero", "seance", "vote", "publicite")
    assert "Aucun défaut : champs, types, conditions" in said(page)
    assert 'name="acte.aides.0.montant"' in page.body.decode()


def test_a_page_that_is_sent_as_it_was_shown_writes_no_other_byte(place: Project) -> None:
    before = file_of(place).read_bytes()
    assert changed(place, sent(shown(place), "enregistrer")).status == 303
    assert file_of(place).read_bytes() == before


def test_a_fault_is_shown_at_its_control_and_nothing_is_written(place: Project) -> None:
    before = file_of(place).read_bytes()
    page = changed(place, sent(shown(place), champs__0__si="montan > 3"))
    text = page.body.decode()
    fault = text[text.index('id="champs.0.si-faute"') :]
    assert "montan" in fault[: fault.index("</div>")]
    assert '<a href="#champs.0.si">Posé si</a>' in text
    assert controls_of(page)["champs.0.si"] == ("montan > 3",)
    assert "Essayé : rien n’est encore écrit." in said(page)
    assert file_of(place).read_bytes() == before


@pytest.mark.long
def test_a_button_of_a_list_changes_the_page_alone_until_it_is_saved(place: Project) -> None:
    before = file_of(place).read_bytes()
    page = changed(place, sent(shown(place), "ajouter:champs", champs__3__nom="Motif", champs__3__type="texte"))
    page = changed(place, sent(page, "monter:champs.3", champs__3__facultatif="oui"))
    assert controls_of(page)["champs.2.nom"] == ("motif",)
    assert file_of(place).read_bytes() == before
    assert changed(place, sent(page, "enregistrer")).headers["location"] == (
        "/sortes/subvention/formulaire?enregistre=1#contenu"
    )
    added = "  motif:\n    type: texte\n    facultatif: oui\n  total: "
    assert added in file_of(place).read_text(encoding="utf-8")


@pytest.mark.long
def test_a_row_that_the_file_does_not_hold_so_stands_open(place: Project) -> None:
    page = changed(place, sent(shown(place), champs__0__description="L’année.")).body.decode()
    assert '<li id="champs.0" tabindex="-1">\n<details class="plus" open>' in page
    assert '<li id="champs.2" tabindex="-1">\n<details class="plus">' in page


def test_a_kind_with_faults_is_saved_and_its_page_shows_them(place: Project) -> None:
    changed(place, sent(shown(place), "enregistrer", champs__1__champs__1__type="choix"))
    assert "type: choix, description: Son SIRET." in file_of(place).read_text(encoding="utf-8")
    assert "« choix » manque" in said(shown(place))


def test_what_cannot_be_taken_in_is_told_and_stays_in_the_page(place: Project) -> None:
    page = changed(place, sent(shown(place), "enregistrer", champs__0__nom="total", rang="3"))
    assert page.status == 422
    assert "Deux champs ne peuvent pas avoir le même nom." in said(page)
    assert (controls_of(page)["champs.0.nom"], controls_of(page)["rang"]) == (("total",), ("3",))
    assert file_of(place).read_text(encoding="utf-8") == text_of_kind(place)


def test_the_script_is_told_what_the_trial_changes(place: Project) -> None:
    told = json.loads(changed(place, sent(shown(place), champs__0__type="choix"), is_part=True).body)
    assert "« choix » manque" in " ".join(told["fautes"].values()).replace("\u00a0", " ")
    assert told["caches"]["champs.0.choix"] is False
    assert "1 défaut" in told["sommaire"]
    assert 'id="questions-a-blanc"' in told["questions"]


@pytest.mark.long
def test_the_text_is_shown_as_the_form_has_changed_it_and_back(place: Project) -> None:
    text = changed(place, sent(shown(place), "texte", rang="3"))
    assert "rang: 3 " in controls_of(text)["texte"][0]
    back = changed(place, {**controls_of(text), "faire": ("formulaire",)})
    assert controls_of(back)["rang"] == ("3",)
    assert "Essayé : rien n’est encore écrit." in said(back)


def test_a_text_that_is_no_yaml_is_shown_as_a_text(place: Project) -> None:
    file_of(place).write_text("nom: [", encoding="utf-8")
    page = shown(place)
    assert controls_of(page)["texte"] == ("nom: [\n",)
    again = changed(place, {**controls_of(page), "faire": ("formulaire",)})
    assert "Voir le formulaire" in said(again)


@pytest.mark.long
def test_a_file_that_changed_meanwhile_is_not_written_over(place: Project) -> None:
    page = shown(place)
    file_of(place).write_text(text_of_kind(place, "rang: 20", "rang: 30"), encoding="utf-8")
    with pytest.raises(Conflict) as conflict:
        changed(place, sent(page, "enregistrer", rang="40"))
    assert "rang: 40" in conflict.value.mine
    assert "rang: 30" in conflict.value.theirs


def test_a_name_that_the_form_has_not_is_refused(place: Project) -> None:
    with pytest.raises(Refusal, match="n’a pas de champ"):
        changed(place, {**sent(shown(place)), "champs.77.nom": ("x",)})


def test_a_kind_of_the_package_has_no_form(place: Project) -> None:
    with pytest.raises(Refusal, match="est fournie avec actgen"):
        show_form(Asked(place, names={"acte": "deliberation"}))


def test_markup_in_a_value_stays_words(place: Project) -> None:
    page = changed(place, sent(shown(place), champs__0__description="<script>alert(1)</script>"))
    assert "<script>alert" not in page.body.decode()

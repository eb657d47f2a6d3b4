"""The text of a kind: tried without being written, saved as it is typed."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.kinds_of_acts.texts import change_text, show_text
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict, digest_of
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said, shown
from tests.atelier.browser.kinds_of_acts.asking import SUBVENTION, file_of, sending, text_of_kind

_UNKNOWN = ("type: siret, description: Son SIRET.", "type: sirette, description: Son SIRET.")


def test_a_kind_of_the_package_has_no_text_to_change(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        change_text(sending(place, {"acte": "deliberation"}, texte="nom: acte"))
    assert "est fournie avec actgen\u00a0: elle ne change pas ici." in refusal.value.message


def test_a_text_is_tried_and_nothing_is_written(place: Project) -> None:
    before = file_of(place).read_bytes()
    text = text_of_kind(place, "champs:\n", "champs:\n  motif: {type: ligne, description: Pourquoi cette aide.}\n")
    page = change_text(sending(place, SUBVENTION, texte=text, fait_de="d1", faire="essayer"))
    assert "Essai du texte tel qu’il est tapé : rien n’a été écrit." in said(page)
    assert 'name="acte.motif"' in page.body.decode()
    assert shown(page)["texte"] == text
    assert shown(page)["fait_de"] == "d1"
    assert file_of(place).read_bytes() == before


def test_what_is_wrong_in_a_text_that_is_tried_is_told_with_its_line(place: Project) -> None:
    page = said(change_text(sending(place, SUBVENTION, texte=text_of_kind(place, *_UNKNOWN), faire="essayer")))
    assert "« sirette » n’est pas un type de valeur." in page
    assert "variables/actes/subvention.yaml, ligne" in page


def test_an_expression_that_reads_an_unknown_name_is_told(place: Project) -> None:
    text = text_of_kind(place, "element.montant <= 23000", "element.montan <= 23000")
    assert "montan" in said(change_text(sending(place, SUBVENTION, texte=text, faire="essayer"))).split("Son texte")[0]


def test_a_text_is_saved_as_it_is_typed(place: Project) -> None:
    made_from, text = digest_of(file_of(place)), text_of_kind(place, "champs:\n", "champs:  # les nôtres\n")
    answer = change_text(sending(place, SUBVENTION, texte=text, fait_de=made_from, faire="enregistrer"))
    assert answer.status == 303
    assert file_of(place).read_text(encoding="utf-8") == text


def test_a_text_with_faults_is_saved_and_its_page_shows_them(place: Project) -> None:
    made_from, text = digest_of(file_of(place)), text_of_kind(place, *_UNKNOWN)
    change_text(sending(place, SUBVENTION, texte=text, fait_de=made_from, faire="enregistrer"))
    page = show_text(Asked(place, names=SUBVENTION))
    assert "« sirette » n’est pas un type de valeur." in said(page)
    assert shown(page)["texte"] == text


def test_a_text_that_changed_meanwhile_is_not_written_over(place: Project) -> None:
    before = file_of(place).read_bytes()
    with pytest.raises(Conflict) as conflict:
        change_text(sending(place, SUBVENTION, texte="nom: autre", fait_de="autre", faire="enregistrer"))
    assert conflict.value.mine == "nom: autre\n"
    assert file_of(place).read_bytes() == before


def test_a_file_keeps_the_ends_of_its_lines(place: Project) -> None:
    text = text_of_kind(place)
    file_of(place).write_bytes(text.replace("\n", "\r\n").encode())
    page = show_text(Asked(place, names=SUBVENTION))
    typed = shown(page)["texte"].replace("rang: 20", "rang: 21")
    change_text(sending(place, SUBVENTION, texte=typed, fait_de=shown(page)["fait_de"], faire="enregistrer"))
    assert file_of(place).read_bytes() == text.replace("rang: 20", "rang: 21").replace("\n", "\r\n").encode()

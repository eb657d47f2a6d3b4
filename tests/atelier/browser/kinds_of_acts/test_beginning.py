"""A kind begun in a form, or from a Word act: the bytes that the command writes, or the form again with the reason."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked, Fields, Upload
from actgen.atelier.browser.kinds_of_acts.beginning import begin_kind, show_beginning
from actgen.atelier.browser.kinds_of_acts.kind import show_kind
from actgen.atelier.declaring.draft import Draft, DraftField, kind_text
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said, shown
from tests.atelier.declaring.received import bail

BAIL: Fields = {"nom": ("bail rural",), "capacites": ("signature", "numero")}
LOYER: Fields = {
    "champ[]": ("Montant du loyer", ""), "type[]": ("montant", "ligne"), "description[]": ("Le loyer annuel.", ""),
    "exemple[]": ("1 500", ""), "facultatif[]": ("oui", "non"),
}  # fmt: skip


def begun(place: Project, fields: Fields, word: bytes = b"") -> Asked:
    uploads = {"fichier": (Upload("bail.docx", word),)} if word else {}
    return Asked(place, fields={"faire": ("commencer",), **fields}, uploads=uploads, csrf="x")


def test_a_kind_is_written_as_the_command_writes_it(place: Project) -> None:
    answer = begin_kind(begun(place, {**BAIL, **LOYER}))
    field = DraftField("montant_loyer", "montant", "Le loyer annuel.", "1 500", facultatif=True)
    wanted = kind_text(Draft("bail-rural", "bail rural", ("numero", "signature"), (field,)))
    assert answer.headers["location"] == "/sortes/bail-rural/formulaire?enregistre=1"
    assert place.kind_file("bail-rural").read_text(encoding="utf-8") == wanted


def test_the_page_of_the_new_kind_has_no_fault_and_asks_its_field(place: Project) -> None:
    begin_kind(begun(place, {**BAIL, **LOYER}))
    page = show_kind(Asked(place, names={"acte": "bail-rural"}))
    assert "Aucun défaut" in said(page)
    assert 'name="acte.montant_loyer"' in page.body.decode()


def test_a_word_act_gives_its_fields_besides(place: Project) -> None:
    begin_kind(begun(place, {**BAIL, **LOYER}, bail()))
    text = place.kind_file("bail-rural").read_text(encoding="utf-8")
    assert "  montant_loyer:\n" in text
    assert "  montant_caution:\n" in text


def test_what_is_no_word_file_is_told_and_what_was_typed_stays(place: Project) -> None:
    answer = begin_kind(begun(place, {**BAIL, **LOYER}, b"%PDF-1.7"))
    assert answer.status == 422
    assert "« bail.docx » n’est pas un fichier Word (.docx)." in said(answer)
    assert shown(answer)["nom"] == "bail rural"
    assert 'value="Montant du loyer"' in answer.body.decode()
    assert not place.kind_file("bail-rural").exists()


@pytest.mark.parametrize("acte", ["subvention", "deliberation"])
def test_a_name_that_is_taken_is_refused(place: Project, acte: str) -> None:
    answer = begin_kind(begun(place, {**BAIL, "acte": (acte,)}))
    assert f"Le nom « {acte} » est déjà pris. Rien n’a été écrit." in said(answer)


def test_a_name_that_cannot_name_a_file_is_refused(place: Project) -> None:
    answer = begin_kind(begun(place, {**BAIL, "acte": ("../x",)}))
    assert answer.status == 422
    assert "« ../x »" in said(answer)


def test_a_kind_whose_date_nothing_gives_is_told_and_not_written(place: Project) -> None:
    answer = begin_kind(begun(place, {"nom": ("bail rural",)}))
    assert "Rien ne donne la date de l’acte « bail-rural »." in said(answer)
    assert not place.kind_file("bail-rural").exists()


def test_more_rows_keep_what_was_typed(place: Project) -> None:
    before = show_beginning(Asked(place, csrf="x")).body.decode().count('name="champ[]"')
    answer = begin_kind(begun(place, {**BAIL, **LOYER, "faire": ("lignes",)}))
    assert answer.status == 200
    assert answer.body.decode().count('name="champ[]"') == before + 1
    assert 'value="Montant du loyer"' in answer.body.decode()

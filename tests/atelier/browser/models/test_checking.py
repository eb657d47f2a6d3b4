"""A Word file that somebody sends: its faults, its annotated copy, what it changes; nothing of it is kept."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.models.checking import check_upload, show_checking
from actgen.atelier.browser.refusals import Refusal
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.models.asking import WORD, sending
from tests.ooxml.word import p, word_file


def test_the_faults_of_a_file_are_shown_with_their_places(place: Project) -> None:
    answer = check_upload(sending(place, {}, word_file(p("Vu {{ comune.nom }}")), faire="montrer"))
    page = said(answer)
    assert "reçu.docx" in page
    assert "comune" in page


def test_its_annotated_copy_can_be_had(place: Project) -> None:
    answer = check_upload(sending(place, {}, word_file(p("Vu {{ comune.nom }}")), faire="annoter"))
    assert answer.body.startswith(b"PK")
    assert "annote-re%C3%A7u.docx" in answer.headers["content-disposition"]


def test_it_is_compared_with_a_version_of_the_project(place: Project) -> None:
    answer = check_upload(sending(place, {}, WORD, faire="comparer", modele="nantes/convention@2022"))
    assert "nantes/convention@2022" in said(answer)


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"Bonjour"])
def test_what_is_no_word_file_is_told_with_the_way_to_make_one(place: Project, content: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        check_upload(sending(place, {}, content, faire="montrer"))
    assert refusal.value.message == "«\u00a0reçu.docx\u00a0» n’est pas un fichier Word (.docx)."
    assert "enregistrez-le au format .docx" in refusal.value.hint


def test_an_archive_that_is_no_word_file_is_told_too(place: Project) -> None:
    answer = check_upload(sending(place, {}, b"PK\x03\x04 rien", faire="montrer"))
    assert answer.status in (200, 422)
    assert "reçu.docx" in said(answer)
    assert "défaut" in said(answer)


def test_without_a_file_nothing_is_read(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        check_upload(sending(place, {}))
    assert refusal.value.message == "Aucun fichier n’a été choisi."


def test_the_form_says_that_nothing_is_kept(place: Project) -> None:
    assert "Rien n’en est gardé." in said(show_checking(Asked(place)))

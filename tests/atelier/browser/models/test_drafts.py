"""A new version brought in as a draft, changed as long as it is one."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.models.drafts import bring_version, replace_draft
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import Conflict, digest_of
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.catalogue import load_template
from actgen.variables.manifest import Etat
from tests.atelier.browser.models.asking import NANTES, NEXT, WORD, sending
from tests.ooxml.word import p, word_file

NAME = parse_template_name("nantes/convention@2030")


@pytest.fixture
def draft(place: Project) -> Project:
    """A project with the version 2030 of the convention of Nantes, a draft."""
    bring_version(sending(place, NANTES, WORD, nouvelle="2030"))
    return place


def test_a_version_is_a_draft_of_the_file_that_was_sent(draft: Project) -> None:
    made = load_template(draft, NAME)
    assert made.manifest.etat is Etat.PROJET
    assert made.docx == WORD
    assert draft.template_file(NAME, ".txt").is_file()


@pytest.mark.parametrize(
    ("version", "message"),
    [("2022", "Le modèle nantes/convention@2022 existe déjà. Rien n’a été écrit."), ("../x", "n’est pas un nom de")],
)
def test_a_version_that_exists_or_is_no_name_is_refused(place: Project, version: str, message: str) -> None:
    with pytest.raises(Refusal) as refusal:
        bring_version(sending(place, NANTES, WORD, nouvelle=version))
    assert message in refusal.value.message


def test_the_text_of_a_draft_is_replaced_by_another_file(draft: Project) -> None:
    path = draft.template_file(NAME, ".docx")
    content = word_file(p("Un autre texte"))
    replace_draft(sending(draft, NEXT, content, fait_de=digest_of(path)))
    assert path.read_bytes() == content
    assert "Un autre texte" in draft.template_file(NAME, ".txt").read_text(encoding="utf-8")


def test_a_draft_that_changed_meanwhile_is_not_written_over(draft: Project) -> None:
    with pytest.raises(Conflict):
        replace_draft(sending(draft, NEXT, word_file(p("x")), fait_de="autre"))
    assert draft.template_file(NAME, ".docx").read_bytes() == WORD


def test_a_published_text_is_never_replaced(place: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        replace_draft(sending(place, NANTES, word_file(p("x"))))
    assert refusal.value.message == "nantes/convention@2026 est publié\u00a0: il ne change plus. Rien n’a été écrit."


def test_a_file_that_cannot_be_opened_leaves_the_draft_and_says_why(draft: Project) -> None:
    path = draft.template_file(NAME, ".docx")
    answer = replace_draft(sending(draft, NEXT, b"PK\x03\x04 rien", fait_de=digest_of(path)))
    assert answer.status == 422
    assert path.read_bytes() == WORD

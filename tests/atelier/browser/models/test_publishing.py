"""A draft is published in two steps: every reason against it, or what would be written; then that and nothing else."""

from __future__ import annotations

import re

import pytest

from actgen.atelier.browser.models.drafts import bring_version
from actgen.atelier.browser.models.manifest_pages import change_manifest_text
from actgen.atelier.browser.models.publishing import publish
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import digest_of
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.catalogue import load_template
from actgen.variables.manifest import Etat
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.models.asking import NANTES, NEXT, WORD, sending

NAME = parse_template_name("nantes/convention@2030")


@pytest.fixture
def draft(place: Project) -> Project:
    bring_version(sending(place, NANTES, WORD, nouvelle="2030"))
    return place


def test_what_is_still_to_be_completed_is_told_and_nothing_is_written(draft: Project) -> None:
    answer = publish(sending(draft, NEXT, date="01/01/2030"))
    assert answer.status == 422
    assert "Cette ligne est encore marquée «\u00a0à compléter\u00a0»." in answer.body.decode()
    assert load_template(draft, NAME).manifest.etat is Etat.PROJET


def test_it_is_written_once_what_was_shown_is_confirmed(draft: Project) -> None:
    path = draft.template_file(NAME, ".yaml")
    text = re.sub(r" *# à compléter[^\n]*", "", path.read_text(encoding="utf-8"))
    change_manifest_text(sending(draft, NEXT, texte=text, fait_de=digest_of(path), faire="enregistrer"))
    shown = publish(sending(draft, NEXT, date="01/01/2030"))
    assert "Voici ce que la publication écrirait" in said(shown)
    assert load_template(draft, NAME).manifest.etat is Etat.PROJET
    found = re.search(r'name="confirme" value="([^"]+)"', shown.body.decode())
    assert found is not None
    answer = publish(sending(draft, NEXT, date="01/01/2030", confirme=found[1]))
    assert answer.status == 303
    assert load_template(draft, NAME).manifest.etat is Etat.PUBLIE


def test_a_day_that_is_none_is_told(draft: Project) -> None:
    with pytest.raises(Refusal) as refusal:
        publish(sending(draft, NEXT, date="bientôt"))
    assert "bientôt" in refusal.value.message

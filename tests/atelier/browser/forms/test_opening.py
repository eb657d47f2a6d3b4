"""The file that an address names, opened for its form."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.opening import opened_act, opened_collectivite, opened_sitting
from actgen.atelier.browser.refusals import Refusal
from actgen.core.errors import InputFault
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import DELIBERATION, MEYRALS, SLUG, asked, file_of


def test_an_act_of_a_list_is_found_by_its_name(place: Project) -> None:
    opened = opened_act(asked(place, {**MEYRALS, "acte": "cantine"}))
    assert (opened.subject.path, opened.entry) == (("actes", 2), "cantine")
    assert opened.subject.held["numero"] == "2026-03"
    assert opened.address == "/collectivites/meyrals/2026-02-10/actes/cantine/formulaire"


def test_a_sitting_of_a_folder_asks_no_roll_since_the_table_has_it(place: Project) -> None:
    opened = opened_sitting(asked(place, MEYRALS))
    assert not opened.subject.model.model_fields["presents"].is_required()
    assert opened.subject.around["membres"]
    assert str(opened.day) == "2026-02-10"


@pytest.mark.parametrize("acte", ["nulle", "../x"])
def test_an_act_that_is_not_there_is_no_page(place: Project, acte: str) -> None:
    with pytest.raises(Refusal, match="il n’y a pas d’acte"):
        opened_act(asked(place, {**DELIBERATION, "acte": acte}))


def test_a_file_that_was_broken_by_hand_is_told_with_its_line(place: Project) -> None:
    file_of(place).write_text('commune: { insee: "44036"\nactes: {}\n', encoding="utf-8")
    with pytest.raises(InputFault) as refused:
        opened_collectivite(asked(place, {"slug": SLUG}))
    assert refused.value.diagnostics[0].code == "YAML-003"

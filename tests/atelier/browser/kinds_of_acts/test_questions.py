"""The questions of a kind, as its pages show them."""

from __future__ import annotations

from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.atelier.browser.kinds_of_acts.questions import questions_of
from actgen.core.project import Project
from tests.atelier.browser.kinds_of_acts.asking import text_of_kind


def test_a_condition_is_told_once_by_the_label_of_its_field(place: Project) -> None:
    text = text_of_kind(place, "convention:  {type: oui_non,", 'convention:  {type: oui_non, si: "montant > 23000",')
    questions = questions_of(examined(place, "subvention", text.encode()).form)
    assert questions["conditions"] == [("Une convention est signée\u00a0?", "montant > 23000")]


def test_a_kind_that_cannot_be_read_asks_nothing() -> None:
    assert (questions_of(None)["form"], questions_of(None)["conditions"]) == (None, [])

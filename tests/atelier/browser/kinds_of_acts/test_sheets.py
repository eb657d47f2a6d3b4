"""What the form of a kind is made for, and what is said for a new field or rule."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.kinds_of_acts.sheets import capacity_ticks, completed, sheet_of_kinds
from actgen.core.project import Project
from actgen.variables.capacities import CAPACITIES

DATA = {"capacites": ["seance", "vote"], "regles": [{"code": "SUB-009"}, {"code": "ABC-001"}, {"code": "SUB-010"}]}


def test_a_condition_reads_what_the_capacities_bring_and_the_day_of_the_sitting(place: Project) -> None:
    reads = sheet_of_kinds(place)(DATA).reads
    assert (reads["rapporteur"], reads["seance.date"]) == ("ligne", "date")
    assert "numero" not in reads
    assert "seance.date" not in sheet_of_kinds(place)({"capacites": ["date", "inconnue"]}).reads


def test_collections_and_kinds_are_chosen(place: Project) -> None:
    sheet = sheet_of_kinds(place)({})
    assert ("mairie", "mairie") in sheet.offered("collection")[0][1]
    assert ("subvention", "subvention") in sheet.offered("approuve")[0][1]
    assert sheet.offered("rang") == ()


def test_a_new_field_is_a_line_unless_a_capacity_brings_it() -> None:
    completing = completed(DATA, "aide")
    assert completing("champs.3", "motif", {"exemple": "Dû."}) == {"type": "ligne", "exemple": "Dû."}
    assert completing("champs.3", "rapporteur", {"facultatif": "oui"}) == {"facultatif": "oui"}
    assert completing("champs.3", "motif", {"type": "date"}) == {"type": "date"}


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [(DATA, "aide", "SUB-011"), ({}, "permission-voirie", "PER-001"), ({"regles": [{"code": "X"}]}, "bail", "BAI-001")],
)
def test_a_new_rule_has_the_code_after_the_last(data: object, name: str, code: str) -> None:
    assert completed(data, name)("regles.3", "", {"message": "Non."}) == {"code": code, "message": "Non."}


def test_every_capacity_has_a_name_in_the_words_of_a_page() -> None:
    ticks = capacity_ticks()
    assert [one.name for one in ticks] == [*CAPACITIES]
    assert [one.name for one in ticks if one.label == one.name] == []

"""A text read as a kind, without being written."""

from __future__ import annotations

from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.core.project import Project
from tests.atelier.browser.kinds_of_acts.asking import file_of, text_of_kind


def test_a_sound_text_gives_the_kind_and_the_form_of_a_blank_act(place: Project) -> None:
    found = examined(place, "subvention", text_of_kind(place).encode())
    assert found.faults == ()
    assert found.form is not None
    assert "acte.exercice" in {one.name for one in found.form.every()}


def test_a_text_that_cannot_be_read_gives_its_faults_alone(place: Project) -> None:
    found = examined(place, "subvention", b"nom: [")
    assert found.form is None
    assert [str(fault.place).split(":")[0] for fault in found.faults] == ["variables/actes/subvention.yaml"]


def test_a_sound_text_mends_a_file_that_is_broken(place: Project) -> None:
    text = text_of_kind(place)
    file_of(place).write_text("nom: [", encoding="utf-8")
    assert examined(place, "subvention", text.encode()).faults == ()


def test_a_kind_of_the_package_is_read_though_a_file_of_the_project_is_broken(place: Project) -> None:
    file_of(place).write_text("nom: [", encoding="utf-8")
    found = examined(place, "deliberation", None)
    assert found.shown is not None
    assert found.shown.origin == "fournie avec actgen"

"""The kinds of acts of a project: those of the package, and those of its own folder, which win."""

from __future__ import annotations

from pathlib import Path

from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.variables.actes import Numbered, Voted
from tests.kinds.subvention import PLACE, SUBVENTION, changed, faults_with, kinds_with


def test_a_project_without_its_own_has_those_of_the_package(tmp_path: Path) -> None:
    assert list(kinds_of(Project(tmp_path))) == list(shipped_kinds())
    assert list(shipped_kinds()) == [
        "deliberation",
        "decision",
        "convention",
        "annexe-engagement",
        "certificat-adhesion",
    ]


def test_a_file_more_is_a_kind_more_among_those_that_decide(tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path)
    kind = kinds["subvention"]
    assert list(kinds)[:3] == ["deliberation", "subvention", "decision"]
    assert (kind.named, kind.label, kind.e) == ("la délibération de subvention", "Délibération de subvention", "e")
    assert (kind.collection("nantes"), kind.located.document.path) == ("mairie", PLACE)
    assert kind.has(Numbered)
    assert kind.has(Voted)
    assert "subvention" in kinds.fiche.model_fields["actes"].annotation.model_fields  # type: ignore[union-attr]


def test_the_file_of_a_project_wins_over_that_of_the_package(tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path, SUBVENTION, "deliberation")
    assert kinds["deliberation"].declared.nom == "délibération de subvention"
    assert len(kinds) == len(shipped_kinds())


def test_the_faults_of_all_files_come_together(tmp_path: Path) -> None:
    faults_with(tmp_path, changed(("type: nombre", "type: nombres")))
    found = faults_with(tmp_path, changed(("collection: mairie", "collection: Mairie")), "autre")
    assert [str(fault.place).split(":")[0] for fault in found] == ["variables/actes/autre.yaml", PLACE]


def test_the_same_files_give_the_same_kinds(tmp_path: Path) -> None:
    assert kinds_with(tmp_path) is kinds_with(tmp_path)
    assert kinds_with(tmp_path) in {kinds_with(tmp_path)}


def test_files_that_no_command_reads_are_told_with_the_name_that_they_should_have(tmp_path: Path) -> None:
    kinds_with(tmp_path)
    folder = tmp_path / "variables" / "actes"
    for name in ("Arrêté.yaml", "permission.yml", ".garde.yaml"):
        (folder / name).write_text("nom: x\n", encoding="utf-8")
    assert [(path.name, name) for path, name in Project(tmp_path).misnamed_kinds()] == [
        ("Arrêté.yaml", "arrete.yaml"),
        ("permission.yml", "permission.yaml"),
    ]

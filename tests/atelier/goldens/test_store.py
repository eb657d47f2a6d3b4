"""Where goldens stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.goldens.store import GoldenName, delete_golden, golden_file, read_goldens, write_golden
from actgen.core.errors import UsageFault
from actgen.core.project import Project

ANCENIS = GoldenName("nantes", "ancenis-saint-gereon", "deliberation")
REZE = GoldenName("nantes", "reze", "convention")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_a_golden_stands_under_its_academy_and_its_commune(project: Project) -> None:
    path = project.root / "golden" / "nantes" / "ancenis-saint-gereon" / "deliberation.txt"
    assert golden_file(project, ANCENIS) == path
    assert str(ANCENIS) == "nantes/ancenis-saint-gereon/deliberation"


def test_what_was_written_is_read_again(project: Project) -> None:
    write_golden(project, REZE, b"deux")
    write_golden(project, ANCENIS, "été\n".encode())
    assert read_goldens(project) == {ANCENIS: "été\n".encode(), REZE: b"deux"}
    assert read_goldens(project, ["reze"]) == {REZE: b"deux"}


def test_a_project_without_goldens_has_none(project: Project) -> None:
    assert read_goldens(project) == {}


def test_other_files_of_the_folder_are_no_goldens(project: Project) -> None:
    write_golden(project, REZE, b"un")
    for name in ("LISEZMOI.txt", "nantes/notes.txt", "nantes/reze/page-1.png", "nantes/reze/pages/1.txt"):
        path = project.golden / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert read_goldens(project) == {REZE: b"un"}


def test_deleting_a_golden_removes_the_folders_that_it_leaves_empty(project: Project) -> None:
    write_golden(project, REZE, b"un")
    write_golden(project, ANCENIS, b"deux")
    delete_golden(project, REZE)
    assert [path.name for path in (project.golden / "nantes").iterdir()] == ["ancenis-saint-gereon"]
    delete_golden(project, ANCENIS)
    assert list(project.golden.iterdir()) == []


def test_deleting_a_golden_leaves_what_else_stands_beside_it(project: Project) -> None:
    write_golden(project, REZE, b"un")
    beside = golden_file(project, REZE).with_suffix(".png")
    beside.write_bytes(b"image")
    delete_golden(project, REZE)
    assert [path for path in project.root.rglob("*") if path.is_file()] == [beside]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (GoldenName("..", "reze", "convention"), "«\u00a0..\u00a0» ne peut pas être le nom d’une académie."),
        (GoldenName("nantes", "../..", "convention"), "«\u00a0../..\u00a0» ne peut pas être le nom d’une commune."),
        (GoldenName("nantes", "reze", "../x"), "«\u00a0../x\u00a0» ne peut pas être le nom d’un acte."),
    ],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(project: Project, name: GoldenName, message: str) -> None:
    with pytest.raises(UsageFault) as caught:
        write_golden(project, name, b"")
    assert caught.value.message == message
    assert list(project.root.iterdir()) == []

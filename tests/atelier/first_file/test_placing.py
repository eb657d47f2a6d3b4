"""Where the file of a commune stands, and writing it without losing one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.first_file.placing import place_of, read_sheet, write_new_sheet
from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project


def test_a_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    project = Project(tmp_path)
    (tmp_path / "variables" / "communes").mkdir(parents=True)
    path = write_new_sheet(project, "erbray", "commune: 1\n", force=False)
    assert path == place_of(project, "erbray")
    with pytest.raises(UsageFault):
        write_new_sheet(project, "erbray", "commune: 2\n", force=False)
    assert path.read_text(encoding="utf-8") == "commune: 1\n"
    write_new_sheet(project, "erbray", "commune: 2\n", force=True)
    assert read_sheet(path) == "commune: 2\n"


def test_a_commune_that_has_a_folder_gets_no_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "variables" / "communes" / "erbray").mkdir(parents=True)
    with pytest.raises(UsageFault, match="est un dossier\u00a0: la commune a déjà ses fichiers"):
        write_new_sheet(Project(tmp_path), "erbray", "commune: 1\n", force=True)


def test_what_cannot_be_a_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageFault, match="Saint Géréon"):
        place_of(Project(tmp_path), "Saint Géréon")


def test_what_is_no_yaml_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(InputFault):
        read_sheet(tmp_path / "x.yaml")

"""Where a file that is begun stands, and writing it without losing one that is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from actgen.atelier.first_file.placing import place_of, place_of_sitting, write_new_sheet, write_new_sitting
from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project


def test_a_file_is_not_replaced_unasked(tmp_path: Path) -> None:
    project = Project(tmp_path)
    (tmp_path / "variables" / "communes").mkdir(parents=True)
    place = write_new_sheet(project, "erbray", "commune: 1\n", force=False)
    assert place == place_of(project, "erbray")
    with pytest.raises(UsageFault):
        write_new_sheet(project, "erbray", "commune: 2\n", force=False)
    assert place.read() == "commune: 1\n"
    write_new_sheet(project, "erbray", "commune: 2\n", force=True)
    assert place.read() == "commune: 2\n"


def test_a_commune_that_has_a_folder_gets_no_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "variables" / "communes" / "erbray").mkdir(parents=True)
    with pytest.raises(UsageFault, match="est un dossier\u00a0: la commune a déjà ses fichiers"):
        write_new_sheet(Project(tmp_path), "erbray", "commune: 1\n", force=True)


def test_what_cannot_be_a_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageFault, match="Saint Géréon"):
        place_of(Project(tmp_path), "Saint Géréon")


def test_what_is_no_yaml_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "variables" / "communes"
    folder.mkdir(parents=True)
    (folder / "erbray.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(InputFault) as caught:
        place_of(Project(tmp_path), "erbray").read()
    assert next(str(one.place) for one in caught.value.diagnostics).startswith("variables/communes/erbray.yaml")


def test_a_sitting_stands_in_its_folder_and_nothing_replaces_it(tmp_path: Path) -> None:
    folder = tmp_path / "variables" / "communes" / "erbray"
    folder.mkdir(parents=True)
    (folder / "commune.yaml").write_text("commune: 1\n", encoding="utf-8")
    place = place_of_sitting(Project(tmp_path), "erbray", date(2026, 5, 12))
    assert place.shown == "variables/communes/erbray/seances/2026-05-12.yaml"
    assert place.options == "--commune erbray --seance 2026-05-12"
    write_new_sitting(place, "seance: {}\n")
    with pytest.raises(UsageFault, match=r"2026-05-12\.yaml existe déjà\. Rien n’a été écrit\.") as caught:
        write_new_sitting(place, "")
    assert caught.value.hint == (
        "Pour le continuer\u00a0: actgen new --ask --commune erbray --seance 2026-05-12. Une collectivité a une séance "
        "par jour."
    )
    assert place.read() == "seance: {}\n"

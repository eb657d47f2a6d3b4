"""What a project chooses once: its engine of PDF files, in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.making.projet import Moteur, read_projet
from actgen.writers import DEFAULT_ENGINE, ENGINES


def projet(folder: Path, text: str | None) -> Moteur:
    (folder / "variables").mkdir()
    if text is not None:
        (folder / "variables" / "projet.yaml").write_text(text, encoding="utf-8")
    return read_projet(Project(folder)).moteur


def test_a_project_without_the_file_has_the_usual_engine(tmp_path: Path) -> None:
    assert projet(tmp_path, None).value == DEFAULT_ENGINE


def test_one_line_chooses_another(tmp_path: Path) -> None:
    assert projet(tmp_path, "moteur: Typst\n") is Moteur.TYPST


def test_the_engines_that_may_be_chosen_are_those_that_write(tmp_path: Path) -> None:
    assert [one.value for one in Moteur] == list(ENGINES)
    with pytest.raises(InputFault) as caught:
        projet(tmp_path, "moteur: latex\n")
    (fault,) = caught.value.diagnostics
    assert str(fault.place) == "variables/projet.yaml:1:9"


def test_a_key_that_nobody_reads_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputFault) as caught:
        projet(tmp_path, "motor: typst\n")
    assert [fault.code for fault in caught.value.diagnostics] == ["VAR-002"]


def test_a_word_that_differs_by_its_blanks_alone_is_read_and_told(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.settings_file.parent.mkdir(parents=True)
    project.settings_file.write_text("moteur: Typst" + "_" * 60 + "\n", encoding="utf-8")
    assert read_projet(project).moteur == "typst"

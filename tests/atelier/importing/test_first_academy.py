"""The first file of an académie: which it is, what it holds, and what is said of a name that France has not."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.importing.first_academy import first_academy_file, unknown_academy
from actgen.core.project import Project
from tests.atelier.importing.bringing import PROJECT


def test_an_academy_that_has_a_file_or_is_none_gets_no_file() -> None:
    assert first_academy_file(PROJECT, "nantes") is None
    assert first_academy_file(PROJECT, "essai") is None


def test_a_mistyped_academy_is_told_with_the_nearest(tmp_path: Path) -> None:
    assert unknown_academy(Project(tmp_path), "renes") == (
        "«\u00a0renes\u00a0» n’est le nom d’aucune académie de France. Vouliez-vous dire «\u00a0rennes\u00a0», "
        "«\u00a0grenoble\u00a0» ou «\u00a0reims\u00a0»\u202f?"
    )
    assert unknown_academy(PROJECT, "nantes") == ""

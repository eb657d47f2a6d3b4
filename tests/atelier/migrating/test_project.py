"""The manifests of a project are written again together: what each declares is held to what the others do."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.migrating.project import migrated_files
from actgen.core.project import Project
from tests.kinds.subventions import subventions, write_template

FEE = "faits:\n  nombres:\n    cout: 40\n"


def a_project(root: Path) -> Project:
    """The subsidies, and a template of a convention, whose facts are read after its own name."""
    project = subventions(root)
    write_template(project, "mairie/convention@2025", FEE, "# Convention\n{{ convention.cout }}", "2025-01-01")
    return project


def written(project: Project) -> dict[str, str]:
    return {project.show(path): text.decode() for path, text in migrated_files(project).items()}


def test_only_the_manifest_whose_facts_are_read_after_its_own_name_is_written(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    write_template(project, "mairie/subvention@2024", FEE, "# Subvention\n{{ convention.cout }}", "2024-01-01")
    found = written(project)
    assert list(found) == ["templates/mairie/convention/2025.yaml"]
    assert found["templates/mairie/convention/2025.yaml"].endswith("\nvariables:\n  cout: {type: nombre, valeur: 40}\n")


def test_a_name_has_the_type_that_the_first_version_gives_it(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    text = "faits:\n  textes:\n    cout: quarante\n    sigle: ENT\n"
    write_template(project, "mairie/convention@2026", text, "# Convention\n{{ convention.cout }}", "2026-01-01")
    found = written(project)["templates/mairie/convention/2026.yaml"]
    assert "faits:\n  textes:\n    cout: quarante\n\nvariables:\n  sigle: {type: ligne, valeur: ENT}\n" in found


def test_a_project_of_today_has_nothing_to_write(tmp_path: Path) -> None:
    assert written(subventions(tmp_path)) == {}

"""Small projects in a temporary folder: templates that are only their manifests."""

from __future__ import annotations

from pathlib import Path

from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.document.building import word_file

ROOT = Path(__file__).parents[2]


def a_project(folder: Path) -> Project:
    (folder / "templates").mkdir()
    (folder / "variables").mkdir()
    return Project(folder)


def add_template(
    project: Project, name: str, manifest: str | None = "", *, etat: str = "publie", **window: str
) -> None:
    """Write a Word file without content, and its manifest: the one given, one of that state and window, or none."""
    path = project.template_file(parse_template_name(name), ".docx")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(name.encode())
    if manifest is None:
        return
    days = "".join(f"  {key}: {day}\n" for key, day in window.items())
    made = manifest or f"titre: Convention\netat: {etat}\nfenetre:\n{days}"
    path.with_suffix(".yaml").write_text(made, encoding="utf-8")


def word_path(project: Project, name: str) -> Path:
    """The Word file of a template, or of a clause « commun/NOM »."""
    if "@" in name:
        return project.template_file(parse_template_name(name), ".docx")
    return project.clause_file(name.removeprefix("commun/"), ".docx")


def write_word(project: Project, name: str, plan: str) -> Path:
    """Give a template or a clause the text of a plan; the path of its Word file."""
    path = word_path(project, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(word_file(plan))
    return path

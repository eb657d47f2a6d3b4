"""The project’s own templates and académies, beside files of communes that a test changes."""

from __future__ import annotations

from pathlib import Path

from actgen.core.project import Project
from tests.conftest import ROOT


def borrowed(folder: Path) -> Project:
    """A project in that folder, without a commune yet."""
    (folder / "templates").symlink_to(ROOT / "templates")
    (folder / "variables" / "communes").mkdir(parents=True)
    (folder / "variables" / "academies").symlink_to(ROOT / "variables" / "academies")
    return Project(folder)


def retold(project: Project, slug: str, old: str, new: str) -> None:
    """Give it the file of a commune, with one text that stands there once replaced."""
    text = (ROOT / "variables" / "communes" / f"{slug}.yaml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = project.root / "variables" / "communes" / f"{slug}.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")

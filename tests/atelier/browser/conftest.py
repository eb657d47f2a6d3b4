"""A project to spoil, and the atelier that serves it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor, visited
from tests.conftest import EVENING, ROOT, copy_project


@pytest.fixture
def place(tmp_path: Path) -> Project:
    """The project with its communes and the folder of an evening."""
    root = copy_project(tmp_path / "projet", "templates", "variables")
    folder = Path("variables", "communes", EVENING)
    shutil.copytree(ROOT / folder, root / folder, copy_function=shutil.copyfile)
    return Project(root)


@pytest.fixture
def visitor(place: Project) -> Iterator[Visitor]:
    """Who has opened the atelier of that project."""
    with visited(place) as opened:
        yield opened

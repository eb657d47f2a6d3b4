"""A project to spoil, and the atelier that serves it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor, visited
from tests.conftest import EVENING, lent_copy


@pytest.fixture
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Project]:
    """The project with its communes and the folder of an evening."""
    with lent_copy(request, tmp_path / "projet", "templates", "variables", f"variables/communes/{EVENING}") as root:
        yield Project(root)


@pytest.fixture
def visitor(place: Project) -> Iterator[Visitor]:
    """Who has opened the atelier of that project."""
    with visited(place) as opened:
        yield opened

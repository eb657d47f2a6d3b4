"""The project whose lock is tested; a file that asks for another one makes its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import Project
from tests.library.locked import CLAUSE, CONVENTION, DELIBERATION
from tests.library.projects import a_project, add_template, write_word


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two published templates that include one clause, an abrogated one and a draft that include none."""
    project = a_project(tmp_path)
    add_template(project, "nantes/convention@2022", etat="abroge", du="2022-09-01", au="2025-08-31")
    add_template(project, "nantes/convention@2030", etat="projet", du="2029-09-01")
    for name in (CONVENTION, DELIBERATION):
        add_template(project, name, du="2025-09-01")
        write_word(project, name, "# Acte\n{%p clause signatures %}")
    for name in ("nantes/convention@2022", "nantes/convention@2030"):
        write_word(project, name, "# Acte ancien")
    write_word(project, CLAUSE, "Le maire.")
    return project

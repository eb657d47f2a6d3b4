"""The kinds of a project as the workshop looks at them."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.core.project import Project
from tests.kinds.subvention import kinds_with


def test_sound_kinds_come_without_a_fault(tmp_path: Path) -> None:
    kinds_with(tmp_path)
    found = kinds_read(Project(tmp_path))
    assert "subvention" in found.kinds
    assert found.faults == ()


def test_faults_of_form_leave_the_kinds_of_the_package(tmp_path: Path) -> None:
    kinds_with(tmp_path)
    (tmp_path / "variables" / "actes" / "subvention.yaml").write_text("nom: [", encoding="utf-8")
    found = kinds_read(Project(tmp_path))
    assert "subvention" not in found.kinds
    assert "deliberation" in found.kinds
    assert found.faults

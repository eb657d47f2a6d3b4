"""What a user names as a version."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.revision.versions import is_file, open_version
from actgen.core.errors import UsageFault
from actgen.core.project import Project
from tests.conftest import ROOT


def test_a_template_is_opened_by_its_name() -> None:
    version = open_version("nantes/convention@2026", lambda: Project(ROOT))
    assert version.label == "nantes/convention@2026"
    assert version.template is not None
    assert version.has_tags


def test_a_mistyped_one_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageFault) as caught:
        open_version("nantes/convention@2062", lambda: Project(ROOT))
    assert "nantes/convention@2026" in caught.value.message + caught.value.hint


def test_a_file_is_known_by_its_name_or_by_being_there(tmp_path: Path) -> None:
    assert is_file("absent.docx")
    (tmp_path / "acte").write_bytes(b"")
    assert is_file(str(tmp_path / "acte"))
    assert not is_file("nantes/convention@2026")

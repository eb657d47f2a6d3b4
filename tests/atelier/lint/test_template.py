"""A Word file by itself, away from its manifest and its project, is told no fact that it cannot know."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

FILES = sorted((ROOT / "templates").glob("*/*/*.docx"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: "-".join(path.with_suffix("").parts[-3:]))
def test_a_published_file_by_itself_has_no_fault(
    path: Path, tmp_path: Path, actgen: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(path, tmp_path / "seul.docx")
    monkeypatch.chdir(tmp_path)
    answer = actgen("templates", "lint", "seul.docx")
    told = [line for line in answer.err.splitlines() if "LNT-" in line or "REM-" in line]
    assert told == []

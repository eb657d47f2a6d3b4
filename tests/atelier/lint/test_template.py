"""A Word file by itself, away from its manifest and its project, is told no fact that it cannot know."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.document.building import word_file
from tests.sizes import some

FILES = sorted((ROOT / "templates").glob("*/*/*.docx"))


@pytest.mark.parametrize("path", some(FILES, 5), ids=lambda path: "-".join(path.with_suffix("").parts[-3:]))
def test_a_published_file_by_itself_has_no_fault(
    path: Path, tmp_path: Path, actgen: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(path, tmp_path / "seul.docx")
    monkeypatch.chdir(tmp_path)
    answer = actgen("templates", "lint", "seul.docx")
    told = [line for line in answer.err.splitlines() if "LNT-" in line or "REM-" in line]
    assert told == []


@pytest.mark.parametrize(("tag", "told"), [("comune.nom", True), ("commune_nom", True), ("bail_rural.loyer", False)])
def test_a_name_of_a_file_by_itself_is_told_where_it_is_near_one_that_every_project_has(
    tag: str, told: bool, tmp_path: Path, actgen: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seul.docx").write_bytes(word_file(f"Loué par {{{{ {tag} }}}}."))
    monkeypatch.chdir(tmp_path)
    assert ("REM-001" in actgen("templates", "lint", "seul.docx").err) == told

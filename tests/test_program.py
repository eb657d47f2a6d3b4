"""The door for programs: a project opened, acts made and checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import UsageFault
from actgen.program import open_project, render
from tests.conftest import COMMUNE, ROOT


def test_a_project_is_opened_by_its_folder() -> None:
    assert open_project(ROOT).root == ROOT


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageFault):
        open_project(tmp_path)


def test_an_act_comes_in_the_formats_that_are_asked_for() -> None:
    (rendered,) = render(open_project(ROOT), COMMUNE, "deliberation", ["txt"])
    assert list(rendered.files) == ["txt"]

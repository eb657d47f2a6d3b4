"""The door for programs: acts made and checked."""

from __future__ import annotations

from actgen.core.project import open_project
from actgen.program import render
from tests.conftest import COMMUNE, ROOT


def test_an_act_comes_in_the_formats_that_are_asked_for() -> None:
    (rendered,) = render(open_project(ROOT), COMMUNE, "deliberation", ["txt"])
    assert list(rendered.files) == ["txt"]

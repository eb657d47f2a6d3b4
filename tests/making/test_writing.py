"""Step 7: the files of an act, and all acts of a commune as one PDF."""

from __future__ import annotations

from actgen.core.origin import sha256
from actgen.core.project import Project
from actgen.pipeline import render_acts
from tests.conftest import COMMUNE, ROOT


def test_an_act_has_the_formats_that_are_asked_for_and_no_other() -> None:
    (made,) = render_acts(Project(ROOT), COMMUNE, "deliberation", ("docx", "txt"))
    assert list(made.files) == ["docx", "txt"]
    assert made.source == sha256(made.files["docx"])

"""The goldens of the acts that some templates make."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.goldens.comparison import State
from actgen.atelier.goldens.look import office
from actgen.atelier.goldens.page_store import read_pages
from actgen.atelier.goldens.verdict import accept
from actgen.atelier.publishing.reviewed import goldens_as_published, goldens_of
from actgen.core.names import parse_template_name
from actgen.core.project import Project

CERTIFICAT = parse_template_name("creteil/certificat-adhesion@2025")


def test_only_the_acts_of_the_templates_that_are_named_are_compared(project: Path) -> None:
    (comparison,) = goldens_of(Project(project), [CERTIFICAT]).comparisons
    assert (str(comparison.name), comparison.state) == (
        "creteil/ozoir-la-ferriere/certificat-adhesion", State.SAME,
    )  # fmt: skip
    assert comparison.pages is None


def test_their_pages_are_compared_too_where_they_are_asked_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: "")
    place = Project(project)
    (comparison,) = goldens_as_published(place, [CERTIFICAT], pages=True).comparisons
    assert comparison.remark == "Les mots sont ceux du golden\u00a0; ses pages n’étaient pas encore tenues."
    accept(place, comparison)
    assert sorted(read_pages(place)[comparison.name]) == ["docx.txt", "pdf-1.png", "pdf.txt"]
    assert goldens_of(place, [CERTIFICAT], pages=True).is_clean

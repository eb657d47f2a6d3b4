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


LISTE = parse_template_name("mairie/liste-deliberations@2026")


def test_the_papers_of_a_sitting_are_acts_of_their_templates_too(meyrals: Path) -> None:
    names = {str(one.name) for one in goldens_of(Project(meyrals), [LISTE]).comparisons}
    assert names == {"mairie/meyrals/2026-02-10/liste-deliberations"}


def test_only_the_sitting_that_is_named_is_compared(meyrals: Path) -> None:
    folder = meyrals / "variables" / "communes" / "meyrals" / "seances"
    text = (folder / "2026-02-10.yaml").read_text(encoding="utf-8")
    (folder / "2026-02-17.yaml").write_text(text.replace("convocation: 2026-02-04", "convocation: 2026-02-11"))
    place = Project(meyrals)
    assert {one.name.seance for one in goldens_of(place, [LISTE]).comparisons} == {"2026-02-10", "2026-02-17"}
    assert [one.name.seance for one in goldens_of(place, [LISTE], seance="2026-02-17").comparisons] == ["2026-02-17"]

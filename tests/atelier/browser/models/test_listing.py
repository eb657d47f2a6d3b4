"""The templates of a project, as a person who never opens its folders sees them."""

from __future__ import annotations

import shutil

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.models.listing import is_draft, row_of, show_models
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said

CONVENTION = parse_template_name("nantes/convention@2026")


def test_each_act_has_its_versions_the_latest_first_with_state_and_window(place: Project) -> None:
    page = said(show_models(Asked(place)))
    assert "Convention Convention, version 2026 publié, pour les actes faits du 01/09/2025 au 24/01/2026" in page
    assert page.index("version 2026 publié") < page.index("version 2022 publié")


def test_templates_stand_under_who_they_are_for_those_of_every_commune_first(place: Project) -> None:
    page = said(show_models(Asked(place)))
    headings = ["Toutes les communes", "Intercommunalités", "Académie de Créteil", "Académie de Nantes"]
    assert [page.index(heading) for heading in headings] == sorted(page.index(heading) for heading in headings)


def test_the_collection_of_a_project_has_its_own_name(place: Project) -> None:
    shutil.copytree(place.root / "templates" / "nantes", place.root / "templates" / "ma-ville")
    assert "Ma ville" in said(show_models(Asked(place)))


def test_a_manifest_that_cannot_be_read_is_said_so(place: Project) -> None:
    place.template_file(CONVENTION, ".yaml").write_text("etat: peut-être\n", encoding="utf-8")
    assert row_of(place, CONVENTION).state == "manifeste en défaut"


def test_what_is_locked_is_no_draft_though_its_manifest_cannot_be_read(place: Project) -> None:
    assert not is_draft(place, CONVENTION)
    place.template_file(CONVENTION, ".yaml").write_text("etat: peut-être\n", encoding="utf-8")
    assert not is_draft(place, CONVENTION)

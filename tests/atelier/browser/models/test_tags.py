"""The tags that a jurist copies into Word, on the page of a template."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.asked import Asked
from actgen.atelier.browser.models.model import show_model
from actgen.atelier.browser.models.tags import tags_on
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.atelier.browser.forms.asking import said
from tests.atelier.browser.models.asking import NANTES

CONVENTION = parse_template_name("nantes/convention@2026")
TARIFS = parse_template_name("mairie/tarifs@2026")


def told(project: Project, name: str) -> tuple[str, bool]:
    return next((one.field.tag, one.is_read) for one in tags_on(project, TARIFS) if one.field.path == name)


def test_each_field_of_the_kind_has_its_tag_and_whether_the_template_reads_it(place: Project) -> None:
    assert told(place, "a_compter_du") == ("{{ acte.a_compter_du | date_longue }}", True)
    assert told(place, "services") == ("{% for element in acte.services %} … {% endfor %}", True)
    assert told(place, "services.nombre") == ("{{ element.nombre }}", False)


def test_the_fields_that_capacities_bring_stand_below(place: Project) -> None:
    assert told(place, "objet") == ("{{ acte.objet }}", True)
    assert told(place, "debats") == ("{{ acte.debats }}", False)


@pytest.mark.long
def test_the_page_says_how_many_are_in_the_template(place: Project) -> None:
    shown = tags_on(place, CONVENTION)
    read = sum(one.is_read for one in shown)
    assert f"{len(shown)} balises à copier dans Word, dont {read} dans ce modèle" in said(
        show_model(Asked(place, names=NANTES))
    )


def test_a_template_whose_word_file_cannot_be_read_has_no_tags_to_show(place: Project) -> None:
    place.template_file(CONVENTION, ".docx").write_bytes(b"PK")
    assert tags_on(place, CONVENTION) == ()


def test_a_template_of_no_kind_of_the_project_has_none(place: Project) -> None:
    assert tags_on(place, parse_template_name("nantes/inconnu@2026")) == ()

"""The first manifest of a new template, and that of a text that was brought in."""

from __future__ import annotations

from actgen.atelier.importing.manifests import draft_manifest, first_day, received_manifest
from actgen.core.names import parse_template_name
from actgen.kinds.manifest import Manifeste
from actgen.variables.manifest import Etat
from actgen.variables.reading import read_model

NAME = parse_template_name("nantes/convention@2031")


def test_a_draft_is_a_sound_manifest_of_a_template_not_yet_published() -> None:
    text = draft_manifest(parse_template_name("nantes/convention@2030"))
    model = read_model(text.encode(), "2030.yaml", Manifeste).model
    assert (model.titre, model.etat) == ("convention (nantes, 2030)", Etat.PROJET)
    assert text.startswith("# yaml-language-server: $schema=../../../variables/schema/manifeste.schema.json\n")


def test_a_draft_has_the_name_of_its_kind_where_it_is_known() -> None:
    text = draft_manifest(parse_template_name("mairie/circulation@2026"), "Arrêté temporaire de circulation")
    assert read_model(text.encode(), "2026.yaml", Manifeste).model.titre == "Arrêté temporaire de circulation"


def test_a_version_named_after_a_year_begins_with_it() -> None:
    assert first_day(NAME) == "2031-01-01"
    assert first_day(parse_template_name("nantes/convention@initiale")) == "2000-01-01"


def test_the_manifest_of_a_received_text_can_be_read() -> None:
    text = received_manifest(NAME, "Convention d’adhésion", "recue.docx", {})
    assert read_model(text.encode(), "x.yaml", Manifeste).model.titre == "Convention d’adhésion"

"""The first manifest of a new template."""

from __future__ import annotations

from actgen.atelier.importing.manifests import draft_manifest
from actgen.core.names import parse_template_name
from actgen.kinds.manifest import Manifeste
from actgen.variables.manifest import Etat
from actgen.variables.reading import read_model


def test_a_draft_is_a_sound_manifest_of_a_template_not_yet_published() -> None:
    text = draft_manifest(parse_template_name("nantes/convention@2030"))
    model = read_model(text.encode(), "2030.yaml", Manifeste).model
    assert (model.titre, model.etat) == ("convention (nantes, 2030)", Etat.PROJET)
    assert text.startswith("# yaml-language-server: $schema=../../../variables/schema/manifeste.schema.json\n")


def test_a_draft_has_the_name_of_its_kind_where_it_is_known() -> None:
    text = draft_manifest(parse_template_name("mairie/circulation@2026"), "Arrêté temporaire de circulation")
    assert read_model(text.encode(), "2026.yaml", Manifeste).model.titre == "Arrêté temporaire de circulation"

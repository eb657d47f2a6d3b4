"""The names of places as « de » and « à » meet them."""

from __future__ import annotations

from actgen.cog.places import folded, places_named


def test_a_name_is_sought_without_case_accents_nor_hyphens() -> None:
    assert folded("ANCENIS-Saint-Géréon") == "ancenis saint gereon"
    assert {place.nom for place in places_named("ancenis saint gereon")} == {"Ancenis-Saint-Géréon"}


def test_each_place_has_its_form_after_de() -> None:
    assert {place.de_nom for place in places_named("Le Havre")} == {"du Havre"}
    assert places_named("Nulle-Part-sur-Mer") == ()

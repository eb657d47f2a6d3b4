"""The commune, its court and its academy, as a template reads them."""

from __future__ import annotations

from tests.facts.reading import context


def test_the_commune_has_its_forms_and_its_court() -> None:
    commune = context("deliberation")["commune"]
    assert (commune["nom"], commune["de_nom"], commune["a_nom"]) == (
        "Ancenis-Saint-Géréon",
        "d’Ancenis-Saint-Géréon",
        "à Ancenis-Saint-Géréon",
    )
    assert (commune["siren"], commune["insee"]) == ("200083228", "44003")
    assert commune["departement"] == {
        "code": "44",
        "nom": "Loire-Atlantique",
        "de_nom": "de Loire-Atlantique",
        "de_nom_article": "de la Loire-Atlantique",
    }
    assert commune["effectif_legal"] == 33
    assert commune["denomination"] == "Commune d’Ancenis-Saint-Géréon"
    assert "Nantes" in commune["tribunal"]

"""The facts of a version, as a template reads them."""

from __future__ import annotations

from datetime import date

from actgen.variables.manifest import Faits
from tests.facts.reading import context


def test_the_facts_of_the_convention_stand_with_what_follows_from_them() -> None:
    assert context("deliberation")["convention"] == {
        "representation": None,
        "date_signature": None,
        "signataire": None,
        "entree_en_vigueur": date(2026, 7, 19),
        "fin": date(2030, 7, 19),
        "annees_scolaires": "2026/2027 à 2029/2030",
        "periode_annees": "2026-2030",
        "precedente": None,
        "adhesion_limite": date(2026, 1, 24),
        "duree_periode_mois": 24,
        "reconductions": 1,
        "prix_pourcentage": 40,
        "sdet_version": "2025",
        "duree_totale_mois": 48,
        "qualite_pourcentage": 60,
    }


def test_a_convention_without_facts_has_none() -> None:
    assert context("deliberation", Faits())["convention"] == {
        "representation": None,
        "date_signature": None,
        "signataire": None,
        "precedente": None,
        "duree_totale_mois": None,
        "qualite_pourcentage": None,
    }

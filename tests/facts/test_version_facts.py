"""The facts of a version, as a template reads them."""

from __future__ import annotations

from datetime import date

from actgen.facts.version_facts import version_facts
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


def test_the_facts_of_a_version_are_worked_out_once_and_those_of_another_are_its_own() -> None:
    one, other = Faits(nombres={"prix_pourcentage": 40}), Faits(nombres={"prix_pourcentage": 60})
    assert [version_facts(facts)["qualite_pourcentage"] for facts in (one, other, one)] == [60, 40, 60]
    assert version_facts(one) is version_facts(one)

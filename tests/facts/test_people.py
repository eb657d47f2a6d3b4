"""The mayor and the rector, as a template reads them."""

from __future__ import annotations

from tests.facts.reading import context


def test_the_mayor_is_addressed_and_the_rector_agrees() -> None:
    found = context("deliberation")
    assert found["maire"]["appellation"] == "Monsieur le Maire"
    assert found["maire"]["complet"] == "Rémy ORHON"
    assert found["signataire"] == found["maire"]
    assert found["academie"]["recteur"]["genre"] == "feminin"


def test_a_person_is_presented_with_her_civility_where_it_is_known() -> None:
    seance = context("deliberation")["seance"]
    assert seance["president"]["presente"] == "Monsieur Rémy ORHON"
    assert seance["secretaires"][0]["presente"] == "Carine MATHIEU"

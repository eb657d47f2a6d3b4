"""One value, one fact."""

from __future__ import annotations

from tests.atelier.importing.bringing import brought
from tests.ooxml.word import p, word_file


def test_the_same_value_has_one_fact_and_another_has_its_own() -> None:
    done = brought(
        word_file(
            p("Convention"),
            p("Elle prend effet le 1er septembre 2026 pour 24 mois."),
            p("Renouvelée le 1er septembre 2026 pour 24 mois, soit 48 mois."),
        )
    )
    assert {name: fact.value for name, fact in done.proposals.facts.items()} == {
        "date_effet": "2026-09-01",
        "duree_mois": "24",
        "duree_mois_2": "48",
    }

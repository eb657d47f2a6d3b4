from __future__ import annotations

from actgen.atelier.revision.facts import facts_changed
from actgen.atelier.revision.model import FactChange
from actgen.kinds.manifest import Manifeste

BASE = {"titre": "Convention", "etat": "publie", "fenetre": {"du": "2025-09-01"}, "sources": ["Code A", "Code B"]}


def manifest(**more: object) -> Manifeste:
    return Manifeste.model_validate({**BASE, **more})


def test_the_same_manifest_has_no_change() -> None:
    assert facts_changed(manifest(), manifest()) == ()


def test_dates_are_told_as_in_france_and_facts_by_their_names() -> None:
    before = manifest(faits={"dates": {"limite": "2022-01-15"}})
    after = manifest(faits={"dates": {"limite": "2026-01-24"}, "nombres": {"part": 40}}, etat="projet")
    assert facts_changed(before, after) == (
        FactChange("etat", "publie", "projet"),
        FactChange("faits.dates.limite", "15/01/2022", "24/01/2026"),
        FactChange("faits.nombres.part", "", "40"),
    )


def test_of_a_list_only_what_the_other_has_not_is_told() -> None:
    found = facts_changed(manifest(), manifest(sources=["Code A", "Code C"]))
    assert found == (FactChange("sources", "Code B", "Code C"),)


def test_the_journal_is_no_fact() -> None:
    assert facts_changed(manifest(), manifest(journal=[{"date": "2025-09-01", "texte": "Première."}])) == ()


def test_of_a_variable_only_the_lines_that_it_has_are_told() -> None:
    before = manifest(variables={"prix": {"type": "montant", "valeur": "40"}})
    after = manifest(variables={"prix": {"type": "montant", "valeur": "41"}, "mot": {"type": "ligne"}})
    assert facts_changed(before, after) == (
        FactChange("variables.prix.valeur", "40", "41"),
        FactChange("variables.mot.type", "", "ligne"),
    )

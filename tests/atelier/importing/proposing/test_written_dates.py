"""Dates that an act writes, and whose they are."""

from __future__ import annotations

from tests.atelier.importing.proposing.proposed import of, shown


def test_a_limit_to_sign_and_a_letter_received_are_no_dates_of_the_act() -> None:
    found = shown("Ce bulletin est à retourner, signé par le maire, avant le 30 juin 2026.")
    assert found == [("{{ convention.date_limite | date_longue }}", "30 juin 2026", False)]
    assert of("decision", "Vu la proposition reçue le 4 mai 2026 ;") == []


def test_a_decision_takes_its_own_date_and_that_of_the_delegation() -> None:
    assert of("decision", "Vu la délibération du 28 mars 2026 donnant délégation ;", "Fait le 18 mai 2026") == [
        ("{{ acte.delegation.date | date_longue }}", "28 mars 2026"),
        ("{{ acte.date | date_longue }}", "18 mai 2026"),
    ]

"""A sitting as a file states it."""

from __future__ import annotations

from tests.variables.sheets import SHEET, read_sheet


def test_a_present_is_a_name_or_a_name_with_the_time_of_arrival() -> None:
    seance = read_sheet(SHEET).seance
    assert seance is not None
    presents = seance.presents
    assert [(one.personne.complet, f"{one.arrivee.heure:%H:%M}") for one in presents if one.arrivee] == [
        ("Laure CADOREL", "20:11")
    ]
    assert presents[0].personne.complet == "Rémy ORHON"

"""Which acts wait for another, and for which."""

from __future__ import annotations

from actgen.france.law.agreements import authorities_of, is_authorised, is_contract
from tests.france.other_kinds import ARRETE, KINDS, SUBVENTION, of_town_hall


def test_a_contract_and_what_goes_with_it_wait_for_another_act() -> None:
    assert [name for name, kind in KINDS.items() if is_authorised(kind)] == [
        "convention",
        "annexe-engagement",
        "certificat-adhesion",
    ]
    assert [name for name, kind in KINDS.items() if is_contract(kind)] == ["convention"]


def test_the_votes_authorise_it_each_of_them() -> None:
    other = {**SUBVENTION, "numero": "2025-141"}
    dossier = of_town_hall(deliberation=other, subvention=SUBVENTION, arrete=ARRETE)
    found = authorities_of(dossier, KINDS["convention"])
    assert [act.kind.name for act in found] == ["deliberation", "subvention"]


def test_nothing_authorises_it_in_a_file_that_decides_nothing() -> None:
    assert authorities_of(of_town_hall(arrete=ARRETE), KINDS["convention"]) == ()

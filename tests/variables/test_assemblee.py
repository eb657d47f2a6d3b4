"""Who is there for a vote."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from actgen.variables.assemblee import Assemblee, assembly
from tests.variables.sheets import SHEET, read_sheet, stated


def at_the_vote(**sitting: Any) -> Assemblee:
    """Who is there for the délibération of the real sheet, where its sitting says that instead."""
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    changed = fiche.model_copy(update={"seance": fiche.seance.model_copy(update=sitting)})
    return assembly(changed, stated(changed, "deliberation"))


def from_beginning_to_end() -> tuple[Any, ...]:
    """The present of the real sheet, none of whom comes late."""
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    return tuple(replace(who, arrivee=None) for who in fiche.seance.presents)


def test_where_nobody_moves_nor_acts_for_another_who_came_is_there() -> None:
    presents = from_beginning_to_end()
    there = at_the_vote(presents=presents, pouvoirs=())
    assert there == Assemblee(tuple(who.personne for who in presents), (), (), ())
    assert there.votants == 29


def test_who_is_listed_twice_then_is_there_once() -> None:
    presents = from_beginning_to_end()
    assert at_the_vote(presents=(*presents, presents[0]), pouvoirs=()) == at_the_vote(presents=presents, pouvoirs=())


def test_a_pouvoir_counts_where_nobody_moves() -> None:
    assert at_the_vote(presents=from_beginning_to_end()).votants == 33


def test_a_copy_has_the_persons_and_the_council_of_its_own_sitting() -> None:
    fiche = read_sheet(SHEET)
    assert fiche.seance is not None
    assert ("seance", "presents", 0, "personne") in dict(fiche.persons)
    copied = fiche.model_copy(update={"seance": fiche.seance.model_copy(update={"presents": ()})})
    assert ("seance", "presents", 0, "personne") not in dict(copied.persons)
    assert len(copied.conseil.members) == len(fiche.conseil.members) - len(fiche.seance.presents)

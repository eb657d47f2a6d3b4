"""The roll of a sitting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.france.reading_dossiers.roll import Status, by_person, roll_of
from actgen.kinds.dossier import Dossier
from actgen.variables.persons import read_person

HUNAULT = ("    - Olivier BINET", "    - M. HUNAULT")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Rémy ORHON", "Rémy ORHON"),
        ("Monsieur Rémy ORHON", "Rémy ORHON"),
        ("Remy ORHON", "Rémy ORHON"),
        ("M. ORHON", "Rémy ORHON"),
        ("Monsieur Alain HUNAULT", "M. HUNAULT"),
        ("M. HUNAULT", "M. HUNAULT"),
    ],
)
def test_a_person_is_found_with_or_without_first_name(typed: str, found: str, sheet: Callable[..., Dossier]) -> None:
    entry = roll_of(sheet(HUNAULT)).entry_of(read_person(typed))
    assert entry is not None
    assert entry.person.complet == found


@pytest.mark.parametrize("typed", ["Rémy ORHAN", "Madame Claire HUNAULT", "Mme HUNAULT", "Mme ORHON"])
def test_another_person_is_not_found(typed: str, sheet: Callable[..., Dossier]) -> None:
    assert roll_of(sheet(HUNAULT)).entries_of(read_person(typed)) == ()


def test_a_name_of_two_members_is_the_entry_of_none(sheet: Callable[..., Dossier]) -> None:
    roll, person = roll_of(sheet()), read_person("ROUSSEAU")
    assert [entry.person.complet for entry in roll.entries_of(person)] == ["Régis ROUSSEAU", "Sarah ROUSSEAU"]
    assert (roll.entry_of(person), roll.may_be_several(person)) == (None, True)


def test_the_roll_holds_the_three_lists(sheet: Callable[..., Dossier]) -> None:
    roll = roll_of(sheet(("  pouvoirs:", "  absents: [Paul PERCETTI]\n  pouvoirs:")))
    assert [len(roll.names(status)) for status in Status] == [29, 6, 1]
    assert roll.entries[-1].path == ("seance", "absents", 0)


def test_one_member_is_one_however_written(sheet: Callable[..., Dossier]) -> None:
    persons = [read_person(text) for text in ("M. ORHON", "Rémy ORHON", "M. HEBERT", "Mme HEBERT", "R. ORHON")]
    assert [*by_person(sheet().fiche.conseil, persons).values()] == [[0, 1, 4], [2], [3]]

"""The roll of a sitting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.checks.roll import Status, by_person, find_entry, names, roll_of
from actgen.variables.dossier import Dossier
from actgen.variables.persons import read_person

HUNAULT = ("    - Olivier BINET", "    - M. HUNAULT")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Rémy ORHON", "Rémy ORHON"),
        ("Monsieur Rémy ORHON", "Rémy ORHON"),
        ("M. ORHON", "Rémy ORHON"),
        ("Monsieur Alain HUNAULT", "M. HUNAULT"),
        ("M. HUNAULT", "M. HUNAULT"),
    ],
)
def test_a_person_is_found_with_or_without_first_name(typed: str, found: str, sheet: Callable[..., Dossier]) -> None:
    entry = find_entry(roll_of(sheet(HUNAULT).seance), read_person(typed))
    assert entry is not None
    assert entry.person.complet == found


@pytest.mark.parametrize("typed", ["Remy ORHON", "Rémy ORHAN", "Madame Claire HUNAULT", "Mme HUNAULT"])
def test_another_person_is_not_found(typed: str, sheet: Callable[..., Dossier]) -> None:
    assert find_entry(roll_of(sheet(HUNAULT).seance), read_person(typed)) is None


def test_the_roll_holds_the_three_lists(sheet: Callable[..., Dossier]) -> None:
    roll = roll_of(sheet(("  pouvoirs:", "  absents: [Paul PERCETTI]\n  pouvoirs:")).seance)
    assert [len(names(roll, status)) for status in Status] == [29, 6, 1]
    assert roll[-1].path == ("seance", "absents", 0)


def test_a_civility_tells_two_persons_apart_only_without_first_name() -> None:
    persons = [read_person(text) for text in ("M. HEBERT", "Mme HEBERT", "M. Jean HEBERT", "Jean HEBERT")]
    assert [*by_person(persons).values()] == [[0], [1], [2, 3]]

"""Persons of a received act, and the tags that name them."""

from __future__ import annotations

from tests.atelier.importing.bringing import brought
from tests.atelier.importing.proposing.proposed import shown


def test_the_mayor_of_the_commune_that_is_named_is_placed_with_the_civility() -> None:
    assert shown("Châteaubriant est représentée par Monsieur Alain HUNAULT, maire.") == [
        ("{{ commune.nom }}", "Châteaubriant", True),
        ("{{ maire.presente }}", "Monsieur Alain HUNAULT", True),
    ]


def test_two_mayors_are_not_one() -> None:
    done = brought(
        "CONVENTION\n\nEntre Monsieur Jean Modèle, maire, et Madame Anne Exemple, maire, il est convenu.\n", "a.txt"
    )
    tags = [(one.words, one.tag) for one in done.proposals.proposals if "maire.presente" in one.tag or not one.tag]
    assert tags == [("Monsieur Jean Modèle", "{{ maire.presente }}"), ("Madame Anne Exemple", "")]

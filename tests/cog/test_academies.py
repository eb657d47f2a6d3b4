"""The académies of France and their départements."""

from __future__ import annotations

from collections import Counter

import pytest

from actgen.cog.academies import academie_of_departement, academie_with_slug, all_academies
from actgen.cog.departements import all_departements
from tests.atelier.importing.bringing import PROJECT

#: What is overseas and no département: its schools are of an académie’s vice-rectorat, or of none.
COLLECTIVITIES = {"975", "977", "978", "984", "986", "987", "988", "989"}


def test_every_departement_is_of_one_academy() -> None:
    counts = Counter(code for one in all_academies() for code in one.departements)
    assert set(counts.values()) == {1}
    assert {one.code for one in all_departements()} - COLLECTIVITIES == set(counts)


@pytest.mark.parametrize("slug", PROJECT.academies())
def test_the_academies_of_the_project_agree_with_the_list(slug: str) -> None:
    official = academie_with_slug(slug)
    assert official is not None
    typed = PROJECT.academie_file(slug).read_text(encoding="utf-8")
    assert f"nom: {official.nom}\n" in typed
    assert all(f'"{code}"' in typed for code in official.departements)


def test_a_departement_tells_its_academy() -> None:
    found = academie_of_departement("35")
    assert found is not None
    assert (found.nom, found.slug) == ("Rennes", "rennes")
    assert academie_of_departement("999") is None

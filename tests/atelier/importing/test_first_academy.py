"""The first file of an académie: which it is, what it holds, and what is said of a name that France has not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from actgen.atelier.importing.first_academy import first_academy_file, unknown_academy
from actgen.cog.academies import academie_of_departement, academie_with_slug, all_academies
from actgen.cog.departements import all_departements
from actgen.core.project import Project
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


def test_an_academy_that_has_a_file_or_is_none_gets_no_file() -> None:
    assert first_academy_file(PROJECT, "nantes") is None
    assert first_academy_file(PROJECT, "essai") is None


def test_a_mistyped_academy_is_told_with_the_nearest(tmp_path: Path) -> None:
    assert unknown_academy(Project(tmp_path), "renes") == (
        "«\u00a0renes\u00a0» n’est le nom d’aucune académie de France. Vouliez-vous dire «\u00a0rennes\u00a0», "
        "«\u00a0grenoble\u00a0» ou «\u00a0reims\u00a0»\u202f?"
    )
    assert unknown_academy(PROJECT, "nantes") == ""

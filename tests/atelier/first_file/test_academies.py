"""The academy of a commune, by its département."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.academies import academy_for, academy_named, academy_of
from actgen.core.errors import UsageFault
from actgen.core.project import Project
from tests.cog.official import commune
from tests.conftest import ROOT

PROJECT = Project(ROOT)


def test_the_departement_of_a_commune_tells_its_academy() -> None:
    assert academy_of(PROJECT, commune("44036")).slug == "nantes"
    assert academy_named(PROJECT, "nantes").located.model.nom == "Nantes"


def test_a_commune_of_no_known_academy_is_told() -> None:
    with pytest.raises(UsageFault, match="Ajaccio"):
        academy_of(PROJECT, commune("2A004"))


def test_there_may_be_none_where_no_act_asks_for_one() -> None:
    assert academy_for(PROJECT, commune("2A004"), ["arrete"]) is None

"""A dossier on the day of an act."""

from __future__ import annotations

from datetime import date

from actgen.facts.case import Case
from tests.france.building import dossier_of


def test_its_file_is_that_of_the_dossier() -> None:
    dossier = dossier_of("ancenis-saint-gereon")
    assert Case(dossier, date(2025, 12, 15)).fiche is dossier.fiche

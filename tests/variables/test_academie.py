"""What the file of an academy states."""

from __future__ import annotations

from actgen.variables.academie import Academie, Civilite
from tests.france.building import dossier_of


def test_each_rector_holds_from_a_day_on() -> None:
    academie = dossier_of("ancenis-saint-gereon").academie
    assert academie is not None
    rectors = academie.model.recteurs
    assert [rector.depuis for rector in rectors] == sorted(rector.depuis for rector in rectors)
    assert isinstance(academie.model, Academie)
    assert {rector.civilite for rector in rectors} <= set(Civilite)

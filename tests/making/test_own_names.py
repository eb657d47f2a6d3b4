"""What an act says of its own commune, as the last reading asks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.kinds.dossier import load_dossier
from actgen.making.own_names import own_annexes, own_numbers, own_places, proper_names
from tests.conftest import ROOT
from tests.kinds.subventions import subventions, write_commune

PROJECT = Project(ROOT)


def test_the_commune_and_its_mayor_are_written_in_one_way_only() -> None:
    dossier = load_dossier(PROJECT, "chateaubriant")
    assert proper_names(dossier) == ("Châteaubriant", dossier.fiche.head.personne.nom)


@pytest.mark.parametrize(
    ("commune", "places"),
    [
        ("ancenis-saint-gereon", ["d’Ancenis-Saint-Géréon", "de Nantes", "de la Loire-Atlantique"]),
        ("ozoir-la-ferriere", ["d’Ozoir-la-Ferrière", "de Créteil", "de Seine-et-Marne"]),
    ],
)
def test_its_places_come_with_their_name_after_de(commune: str, places: list[str]) -> None:
    assert [place.de_nom for place in own_places(load_dossier(PROJECT, commune))] == places


def test_its_numbers_are_those_of_its_acts_and_of_those_that_they_cite() -> None:
    dossier = load_dossier(PROJECT, "ancenis-saint-gereon")
    assert list(own_numbers(dossier)) == ["2025-132", "2021-153"]


def test_the_annexes_that_a_file_joins_to_an_act_are_numbered_in_their_order(tmp_path: Path) -> None:
    project = subventions(tmp_path)
    kind = project.kind_file("subvention")
    kind.write_text(kind.read_text(encoding="utf-8").replace("numero, date", "numero, date, annexes"), "utf-8")
    joined = "association: Club\nmontant: 5\nannexes: [{titre: Plan}, {titre: Budget}]\n"
    write_commune(project, joined, "2025-03-01")
    dossier = load_dossier(project, "ancenis")
    assert list(own_annexes(dossier, "subvention")) == ["1", "2"]
    assert list(own_annexes(load_dossier(PROJECT, "chateaubriant"), "convention")) == []

"""The départements, from the official list shipped with the package."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from actgen.cog.departements import find_departement

ROWS = list(
    csv.DictReader(
        resources.files("actgen.cog").joinpath("departements.csv").read_text(encoding="utf-8").splitlines(),
        delimiter=";",
    )
)
CODES = [row["code"] for row in ROWS]


def test_there_are_101_departements_and_8_collectivities_each_once_in_order() -> None:
    assert len(CODES) == len(set(CODES)) == 109
    metropole = [f"{number:02}" for number in range(1, 96) if number != 20]
    assert set(metropole) | {"2A", "2B"} == {code for code in CODES if len(code) == 2}
    assert {code for code in CODES if len(code) == 3} == {
        "971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988", "989",
    }  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=CODES)
def test_every_row_is_whole_and_found_by_the_code_of_a_commune(row: dict[str, str]) -> None:
    found = find_departement(row["code"].ljust(5, "0"))
    assert found is not None
    assert (found.code, found.nom, found.tncc) == (row["code"], row["nom"], int(row["tncc"]))
    assert found.tribunal.startswith("tribunal administratif d")
    assert found.de_nom.startswith("d")
    assert found.de_nom.endswith(row["nom"])
    assert "'" not in found.nom + found.tribunal


@pytest.mark.parametrize(
    ("insee", "de_nom", "tribunal"),
    [
        ("44003", "de Loire-Atlantique", "tribunal administratif de Nantes"),
        ("01004", "de l’Ain", "tribunal administratif de Lyon"),
        ("30189", "du Gard", "tribunal administratif de Nîmes"),
        ("2A004", "de Corse-du-Sud", "tribunal administratif de Bastia"),
        ("2B033", "de Haute-Corse", "tribunal administratif de Bastia"),
        ("75056", "de Paris", "tribunal administratif de Paris"),
        ("97411", "de La Réunion", "tribunal administratif de La Réunion"),
        ("98901", "d’Île de Clipperton", "tribunal administratif de la Polynésie française"),
    ],
)
def test_a_commune_has_its_departement_and_its_court(insee: str, de_nom: str, tribunal: str) -> None:
    found = find_departement(insee)
    assert found is not None
    assert (found.de_nom, found.tribunal) == (de_nom, tribunal)


@pytest.mark.parametrize("insee", ["00000", "20004", "96001", "97900", "98100", "99100", "", "9", "97", "2C004"])
def test_a_code_of_no_departement_finds_none(insee: str) -> None:
    assert find_departement(insee) is None

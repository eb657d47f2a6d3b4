"""What the headings of a table mean, and what is told of one that means nothing."""

from __future__ import annotations

import pytest

from actgen.atelier.batch.names import Column, columns_of, file_model, names_for_columns
from actgen.atelier.batch.table import Table, row_of
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.variables.expected import expected_at
from tests.conftest import ROOT

KINDS = kinds_of(Project(ROOT))


def read(*headings: str, acts: tuple[str, ...] = ("subvention",), named: dict[str, str] | None = None) -> list[Column]:
    table = Table("t.csv", headings, (row_of(2, ("x",) * len(headings)),))
    columns, faults = columns_of(table, KINDS.fiche, [KINDS[acte] for acte in acts], named or {})
    assert faults == []
    return columns


def told(heading: str, *acts: str) -> tuple[str, str]:
    table = Table("t.csv", (heading,), (row_of(2, ("x",)),))
    columns, faults = columns_of(table, KINDS.fiche, [KINDS[acte] for acte in acts or ("subvention",)], {})
    assert columns == []
    (fault,) = faults
    assert (fault.code, str(fault.place)) == ("LOT-002", f"t.csv, ligne 1, colonne «\u00a0{heading}\u00a0»")
    return fault.message, fault.hint


def test_a_value_that_a_commune_has_once() -> None:
    assert read("maire.personne") == [Column(0, "maire.personne", (("maire", "personne"),))]


def test_a_value_of_the_act_goes_to_each_act_that_has_it() -> None:
    paths = (("actes", "subvention", "objet"), ("actes", "tarifs", "objet"))
    assert read("acte.objet", acts=("subvention", "tarifs", "convention")) == [Column(0, "acte.objet", paths)]


def test_a_value_of_one_act_is_named_by_its_kind() -> None:
    (column,) = read("tarifs.objet", acts=("subvention", "tarifs"))
    assert column.paths == (("actes", "tarifs", "objet"),)


def test_a_list_of_groups_and_a_list_of_values_are_on_several_rows() -> None:
    aides, presents = read("acte.aides.montant", "seance.presents")
    assert (aides.repeated, aides.is_value) == (3, False)
    assert (presents.repeated, presents.is_value) == (2, True)


def test_a_mapping_says_what_a_column_is_and_an_empty_heading_is_none() -> None:
    named = {"Code": "commune.insee", "Remarque": ""}
    assert [column.paths for column in read("Code", "", "Remarque", named=named)] == [(("commune", "insee"),)]


def test_the_name_of_the_file_is_no_value() -> None:
    assert read("commune") == []


@pytest.mark.parametrize(
    ("heading", "hint"),
    [
        ("insee", "Vouliez-vous dire «\u00a0commune.insee\u00a0»\u202f?"),
        ("maire.persone", "Vouliez-vous dire «\u00a0maire.personne\u00a0»\u202f?"),
        ("acte.objets", "Vouliez-vous dire «\u00a0acte.objet\u00a0»\u202f?"),
        ("subvention.exercise", "Vouliez-vous dire «\u00a0subvention.exercice\u00a0»\u202f?"),
        ("mare.personne", "«\u00a0maire.personne\u00a0»"),
        ("acte.quelquechose", "Ce que disent ces actes\u00a0: acte."),
        ("prix du pain", "Nommez-la comme dans le fichier d’une commune"),
        ("seance", "«\u00a0seance.date\u00a0»"),
    ],
)
def test_a_column_that_no_variable_has_is_told_with_the_nearest(heading: str, hint: str) -> None:
    message, advice = told(heading)
    assert message == f"Cette colonne ne porte le nom d’aucune variable\u00a0: «\u00a0{heading}\u00a0»."
    assert hint in advice


def test_a_list_in_a_list_is_more_than_a_table_says() -> None:
    message, advice = told("seance.presents.sorties.depart")
    assert message == (
        "«\u00a0seance.presents.sorties.depart\u00a0» est une liste dans une liste\u00a0: une table n’en porte qu’une."
    )
    assert "fichiers YAML" in advice


def test_every_name_for_columns_is_one() -> None:
    kinds = [KINDS["subvention"]]
    names = list(names_for_columns(KINDS.fiche, kinds))
    assert {"commune", "commune.insee", "acte.objet", "subvention.aides.montant", "ecoles.nom"} <= set(names)


def test_the_model_of_a_table_knows_the_acts_that_are_made_and_those_that_a_column_names() -> None:
    model = file_model(KINDS, ["maire.personne", "actes.deliberation.objet"], [KINDS["subvention"]])
    asked = [("actes", name, "objet") for name in ("subvention", "deliberation", "arrete")]
    assert [expected_at(model, path) is not None for path in asked] == [True, True, False]

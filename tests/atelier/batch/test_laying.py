"""What a table gives, over the file of its commune."""

from __future__ import annotations

from actgen.atelier.batch.laying import laid_over
from actgen.core.diagnostics import CellPlace, warning
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import read_yaml

FILE = """\
commune:
  insee: "43001"
maire:
  personne: Madame Odile FAURE
ecoles:
  - nom: Une
  - nom: Deux
actes:
  convention: {}
  tarifs:
    objet: ~
"""


def given(data: dict[str, object], *paths: tuple[str | int, ...]) -> Document:
    values = {path: CellPlace("t.csv", 2, rank) for rank, path in enumerate(paths, start=1)}
    return Document("t.csv", data, values, dict(values))  # type: ignore[arg-type]


def test_what_is_given_wins_and_the_rest_stays() -> None:
    file = read_yaml(FILE.encode(), "f.yaml")
    whole = laid_over(given({"maire": {"personne": "Monsieur Guy BLANC"}}, ("maire", "personne")), file)
    assert isinstance(whole.data, dict)
    assert whole.data["maire"] == {"personne": "Monsieur Guy BLANC"}
    assert whole.data["commune"] == {"insee": "43001"}
    assert str(whole.place(("maire", "personne"))) == "t.csv, ligne 2"
    assert str(whole.place(("commune", "insee"))) == "f.yaml:2:10"


def test_a_list_takes_the_place_of_the_whole_list_and_of_its_places() -> None:
    file = read_yaml(FILE.encode(), "f.yaml")
    whole = laid_over(given({"ecoles": [{"nom": "Trois"}]}, ("ecoles",), ("ecoles", 0), ("ecoles", 0, "nom")), file)
    assert isinstance(whole.data, dict)
    assert whole.data["ecoles"] == [{"nom": "Trois"}]
    assert str(whole.place(("ecoles", 1, "nom"))) == "t.csv, ligne 2"


def test_a_value_that_the_file_left_empty_is_empty_no_more() -> None:
    file = read_yaml(FILE.encode(), "f.yaml")
    assert ("actes", "tarifs", "objet") in file.empty
    path = ("actes", "tarifs", "objet")
    assert laid_over(given({"actes": {"tarifs": {"objet": "Tarifs"}}}, path), file).empty == {}


def test_the_faults_of_the_file_stay() -> None:
    file = read_yaml(FILE.encode("cp1252"), "f.yaml")
    assert laid_over(given({}), file).faults == file.faults


def test_neither_document_changes() -> None:
    file, table = read_yaml(FILE.encode(), "f.yaml"), given({"maire": {"personne": "X"}}, ("maire", "personne"))
    laid_over(table, file)
    assert file.data == read_yaml(FILE.encode(), "f.yaml").data
    assert table.data == {"maire": {"personne": "X"}}


def test_without_a_file_what_is_given_is_all_and_its_faults_are_its_own() -> None:
    table = given({"maire": {"personne": "X"}}, ("maire", "personne"))
    whole = laid_over(table, Document("t.csv", {}))
    assert (whole.data, whole.values, whole.faults) == (table.data, table.values, [])
    whole.faults.append(warning("VAR-009", CellPlace("t.csv", 2), "Un mot."))
    assert table.faults == []

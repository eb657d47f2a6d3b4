"""The rows of a commune, gathered: each value with its cell, and two rows that contradict each other."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from actgen.atelier.batch.csv_tables import read_csv
from actgen.atelier.batch.names import columns_of
from actgen.atelier.batch.records import Record, Whole, clear_among, records_of
from actgen.atelier.batch.whose import collectivites_of
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.conftest import ROOT

PROJECT = Project(ROOT)


def gathered(text: str) -> tuple[list[Record], list[str]]:
    kinds = kinds_of(PROJECT)
    table = read_csv(text.encode(), "t.csv")
    columns, wrong = columns_of(table, kinds.fiche, [kinds["subvention"]], {})
    assert wrong == []
    records, faults = records_of(table, columns, collectivites_of(PROJECT))
    return records, [f"{one.code} {one.place} {one.message}" for one in faults]


def data_of(text: str) -> dict[str, Any]:
    (record,), faults = gathered(text)
    assert faults == []
    assert isinstance(record.given.data, dict)
    return record.given.data


def test_a_row_gives_what_its_cells_hold_and_an_empty_cell_gives_nothing() -> None:
    assert data_of("commune.insee;maire.personne;acte.objet\n43001;Madame Odile FAURE;\n") == {
        "commune": {"insee": "43001"},
        "maire": {"personne": "Madame Odile FAURE"},
    }


def test_several_rows_are_several_elements_of_a_list_of_groups() -> None:
    text = "commune.insee;acte.aides.association;acte.aides.montant\n43001;A;1\n43001;B;2\n43001;;\n43001;C;\n"
    assert data_of(text)["actes"] == {
        "subvention": {
            "aides": [{"association": "A", "montant": "1"}, {"association": "B", "montant": "2"}, {"association": "C"}]
        }
    }


def test_a_list_of_values_has_one_for_each_row_and_for_each_line_of_a_cell() -> None:
    text = 'commune.insee;seance.presents\n43001;"Odile FAURE\nLuc MARTIN"\n43001;Anne PETIT\n'
    assert data_of(text)["seance"] == {"presents": ["Odile FAURE", "Luc MARTIN", "Anne PETIT"]}


def test_each_value_stands_in_its_cell_and_what_holds_it_on_its_row() -> None:
    (record,), _ = gathered("commune.insee;acte.aides.montant\n43001;1\n43001;2\n")
    second = ("actes", "subvention", "aides", 1)
    assert str(record.given.place((*second, "montant"))) == "t.csv, ligne 3, colonne «\u00a0acte.aides.montant\u00a0»"
    assert str(record.given.place(second)) == "t.csv, ligne 3"
    assert str(record.place) == "t.csv, ligne 2"


def test_the_communes_stand_in_the_order_of_their_first_row() -> None:
    records, _ = gathered("commune.insee\n43002\n43001\n43002\n44036\n")
    assert [(record.slug, record.has_file) for record in records] == [
        ("aiguilhe", False), ("agnat", False), ("chateaubriant", True)
    ]  # fmt: skip


def test_two_rows_that_differ_in_what_a_commune_has_once_are_both_told() -> None:
    records, faults = gathered("commune.insee;acte.objet\n43001;A\n43001;\n43001;B\n43002;C\n")
    assert [record.slug for record in records] == ["aiguilhe"]
    assert faults == [
        "LOT-004 t.csv, ligne 4, colonne «\u00a0acte.objet\u00a0» Cette ligne dit «\u00a0B\u00a0», et la ligne 2, "
        "de la même commune, «\u00a0A\u00a0»."
    ]


def test_a_row_of_nobody_is_told_at_the_cell_that_should_say_it() -> None:
    records, faults = gathered("commune.insee;acte.objet\n99999;A\n;B\n43001;C\n")
    assert [record.slug for record in records] == ["agnat"]
    assert faults == [
        "LOT-003 t.csv, ligne 2, colonne «\u00a0commune.insee\u00a0» «\u00a099999\u00a0» n’est le code INSEE d’aucune "
        "commune de la liste officielle.",
        "LOT-003 t.csv, ligne 3 Cette ligne ne dit pas de quelle commune elle est.",
    ]


def test_a_spoiled_row_leaves_out_its_whole_commune_and_is_told_once() -> None:
    text = "commune.insee;acte.aides.montant\n43001;1\n43001;2;3\n43002;4\n99999;5;6\n"
    records, faults = gathered(text)
    assert [record.slug for record in records] == ["aiguilhe"]
    assert faults == [
        f"LOT-001 t.csv, ligne {line} La cellule 3 de cette ligne n’est sous aucun en-tête." for line in (3, 5)
    ]


def test_of_each_record_it_is_known_whether_a_cell_may_say_that_it_is_unfinished() -> None:
    head = "commune.insee;acte.objet;maire.personne\n"
    clear, marked = "43001;Aides au village.;Madame Odile FAURE\n", "43002;À COMPLÉTER;\n"
    for text, known in ((clear, [True]), (marked, [False]), (marked + clear, [False, True])):
        records, _ = gathered(head + text)
        assert clear_among(records) == known
        for record, is_clear in zip(records, known, strict=True):
            document = record.given_as(is_clear=is_clear)
            assert document.told is not None
            assert document.told.are_clear is is_clear
            assert replace(document.told, are_clear=False) == record.given.told
    assert clear_among([Record("agnat", Whole(record.given, record.place))]) == [False]

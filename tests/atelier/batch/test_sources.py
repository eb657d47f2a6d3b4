"""Where values stand: a table by its ending, JSON lines, a folder; and a mapping of its columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.batch.sources import Read, read_records
from actgen.core.errors import InputFault, MachineFault, UsageFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.atelier.batch.tables import SUBVENTION, communes, csv_of, workbook
from tests.conftest import ROOT

PROJECT = Project(ROOT)


def read(path: Path, named: dict[str, str] | None = None) -> Read:
    return read_records(PROJECT, path, [kinds_of(PROJECT)["subvention"]], named or {})


def slugs(found: Read) -> list[str]:
    return [record.slug for record in found.records]


@pytest.mark.parametrize("name", ["t.csv", "t.CSV", "t.txt", "t.tsv"])
def test_a_text_file_is_a_table(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(csv_of(*communes("43001", "43002")))
    found = read(tmp_path / name)
    assert (slugs(found), found.rows) == (["agnat", "aiguilhe"], 2)


def test_a_workbook_gives_what_the_same_text_file_gives(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(csv_of(SUBVENTION))
    (tmp_path / "t.xlsx").write_bytes(workbook(list(SUBVENTION), list(SUBVENTION.values())))
    (one,), (other,) = read(tmp_path / "t.csv").records, read(tmp_path / "t.xlsx").records
    assert one.given.data == other.given.data


def test_a_folder_of_files_is_one_record_each(tmp_path: Path) -> None:
    (tmp_path / "chateaubriant.yaml").write_text("maire:\n  personne: Monsieur Alain HUNAULT\n")
    (tmp_path / "autre.yaml").write_text('commune:\n  insee: "43001"\n')
    (tmp_path / "perdu.yaml").write_text("maire: {}\n")
    (tmp_path / "lisez-moi.txt").write_text("x")
    found = read(tmp_path)
    assert slugs(found) == ["agnat", "chateaubriant"]
    assert [one.message for one in found.faults] == ["Cette ligne ne dit pas de quelle commune elle est."]


def test_a_mapping_names_the_columns(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Code;Premier magistrat\n43001;Madame Odile FAURE\n")
    (record,) = read(tmp_path / "t.csv", {"Code": "commune.insee", "Premier magistrat": "maire.personne"}).records
    assert record.given.data == {"commune": {"insee": "43001"}, "maire": {"personne": "Madame Odile FAURE"}}


def test_a_mapping_names_the_columns_of_a_group_of_communes_too(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Code;Tête\n244400404;Madame Odile FAURE\n")
    (record,) = read(tmp_path / "t.csv", {"Code": "collectivite.siren", "Tête": "executif.personne"}).records
    assert record.given.data == {"collectivite": {"siren": "244400404"}, "executif": {"personne": "Madame Odile FAURE"}}


def test_a_mapping_of_a_column_that_the_table_has_not_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("commune.insee\n43001\n")
    with pytest.raises(InputFault, match="La table n’a pas de colonne «\u00a0Code\u00a0»"):
        read(tmp_path / "t.csv", {"Code": "commune.insee"})


def test_every_unknown_column_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("commune.insee;truc;machin\n43001;1;2\n")
    with pytest.raises(InputFault) as caught:
        read(tmp_path / "t.csv")
    assert [one.subject for one in caught.value.diagnostics] == ["truc", "machin"]


def test_a_file_of_another_sort_says_which_there_are(tmp_path: Path) -> None:
    (tmp_path / "t.ods").write_text("x")
    with pytest.raises(UsageFault, match=r"«\u00a0t.ods\u00a0» n’est pas une table que l’on sache lire") as caught:
        read(tmp_path / "t.ods")
    assert ".csv, .xlsx ou .jsonl" in caught.value.hint


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MachineFault, match="il n’existe pas"):
        read(tmp_path / "t.csv")


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputFault, match="Ce dossier n’a aucun fichier YAML"):
        read(tmp_path)


def test_a_commune_that_two_files_give_is_told_and_left_out(tmp_path: Path) -> None:
    for name in ("un", "deux"):
        (tmp_path / f"{name}.yaml").write_text('commune: {insee: "43001"}\n')
    (tmp_path / "trois.yaml").write_text('commune: {insee: "43002"}\n')
    found = read_records(PROJECT, tmp_path, [kinds_of(PROJECT)["subvention"]], {})
    assert [record.slug for record in found.records] == ["aiguilhe"]
    assert [f"{one.code} {one.message}" for one in found.faults] == [
        f"LOT-004 La commune «\u00a0agnat\u00a0» est déjà donnée\u00a0: {tmp_path / 'deux.yaml'}."
    ]

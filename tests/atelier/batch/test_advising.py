"""The faults of rows, as who fills a table is told: its columns, its cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.sources import read_records
from actgen.core.diagnostics import Diagnostic
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from tests.atelier.batch.tables import SUBVENTION, csv_of, made_of
from tests.conftest import ROOT

PROJECT = Project(ROOT)


def faults(tmp_path: Path, row: dict[str, str], acte: str = "subvention") -> tuple[Diagnostic, ...]:
    table = tmp_path / "t.csv"
    table.write_text(csv_of(row))
    (record,) = read_records(PROJECT, table, [kinds_of(PROJECT)[acte]], {}).records
    return made_of(Lot(PROJECT, (acte,), ("docx",), tmp_path / "out"), record).faults


def without(*names: str) -> dict[str, str]:
    return {name: cell for name, cell in SUBVENTION.items() if not name.startswith(names)}


def test_what_lacks_is_a_column_to_add(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, without("acte.exercice"))
    assert str(fault.place).endswith("t.csv, ligne 2")
    assert fault.message == "Il manque «\u00a0acte.exercice\u00a0»."
    assert fault.hint == (
        "Ajoutez la colonne «\u00a0acte.exercice\u00a0», ou remplissez sa cellule. L’exercice budgétaire."
    )


@pytest.mark.parametrize(
    ("group", "columns"),
    [
        (
            "acte.vote",
            "«\u00a0acte.vote.pour\u00a0», «\u00a0acte.vote.contre\u00a0» et «\u00a0acte.vote.abstentions\u00a0»",
        ),
        ("acte.aides", "«\u00a0acte.aides.association\u00a0» et «\u00a0acte.aides.montant\u00a0»"),
    ],
)
def test_a_group_that_lacks_is_the_columns_that_it_cannot_do_without(group: str, columns: str, tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, without(group))
    assert fault.message == f"Il manque «\u00a0{group}\u00a0»."
    assert fault.hint.startswith(f"Ajoutez les colonnes {columns}, ou remplissez leurs cellules. ")


def test_what_the_whole_file_would_lack_is_told_of_its_row(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, without("maire"))
    assert str(fault.place).endswith("t.csv, ligne 2")
    assert fault.hint.startswith("Ajoutez la colonne «\u00a0maire.personne\u00a0», ou remplissez sa cellule.")


def test_names_in_one_line_of_a_cell_are_told_once_with_how_to_part_them(tmp_path: Path) -> None:
    row = SUBVENTION | {"seance.presents": "Odile FAURE, Luc MARTIN, Anne PETIT"}
    (fault,) = faults(tmp_path, row)
    assert fault.message.startswith("seance.presents[1]\u00a0: dans «\u00a0Odile FAURE, Luc MARTIN, Anne PETIT\u00a0»")
    assert fault.hint.endswith(
        "Une personne par ligne, sans sa fonction. Dans une cellule, Alt + Entrée passe à la ligne."
    )


def test_what_the_file_below_the_row_lacks_is_told_of_that_file(project: Path, tmp_path: Path) -> None:
    (project / "variables" / "communes" / "agnat.yaml").write_text(
        'commune:\n  insee: "43001"\nactes:\n  subvention:\n    objet: Aides\n'
    )
    of = Project(project)
    (tmp_path / "t.csv").write_text(csv_of({"commune": "agnat", "maire.personne": "Madame Odile FAURE"}))
    (record,) = read_records(of, tmp_path / "t.csv", [kinds_of(of)["subvention"]], {}).records
    told = made_of(Lot(of, ("subvention",), ("docx",), tmp_path / "out"), record).faults
    (fault,) = [one for one in told if one.subject == "actes.subvention.exercice"]
    assert str(fault.place).endswith("agnat.yaml:4:3")
    assert fault.hint.startswith("Ajoutez une ligne «\u00a0exercice: …\u00a0».")

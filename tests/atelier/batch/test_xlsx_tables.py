"""A workbook as clerks fill it: numbers, dates and hours become what they would have typed."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from actgen.atelier.batch import table as module
from actgen.atelier.batch import xlsx_tables
from actgen.atelier.batch.xlsx_tables import read_xlsx
from actgen.core.errors import InputFault
from tests.atelier.batch.tables import workbook


def told(content: bytes) -> list[str]:
    with pytest.raises(InputFault) as caught:
        read_xlsx(content, "t.xlsx")
    return [f"{one.code} {one.place} {one.message}" for one in caught.value.diagnostics]


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("Le Brignon", "Le Brignon"),
        ("01004", "01004"),
        (44036, "44036"),
        (1500.0, "1500"),
        (1250.5, "1250,5"),
        (0.1, "0,1"),
        (1e21, "1000000000000000000000"),
        (date(2025, 12, 15), "2025-12-15"),
        (datetime(2025, 12, 15, 19, 30), "2025-12-15 19:30"),
        (time(19, 0), "19:00"),
        (True, "oui"),
        (False, "non"),
        ("Odile FAURE\nLuc MARTIN", "Odile FAURE\nLuc MARTIN"),
    ],
)
def test_a_cell_is_what_a_clerk_would_have_typed(value: Any, typed: str) -> None:
    table = read_xlsx(workbook(["a", "b"], [value, "x"]), "t.xlsx")
    assert table.rows[0].cells == (typed, "x")


def test_empty_rows_are_passed_over_and_keep_their_numbers() -> None:
    table = read_xlsx(workbook(["a"], ["1"], [None], ["2"]), "t.xlsx")
    assert [(row.number, row.cells) for row in table.rows] == [(2, ("1",)), (4, ("2",))]


def test_only_the_first_sheet_is_read_and_it_is_told() -> None:
    table = read_xlsx(workbook(["a"], ["1"], title="Communes", others={"Notes": ["x"]}), "t.xlsx")
    assert [one.message for one in table.remarks] == [
        "Seule la feuille «\u00a0Communes\u00a0» est lue, non «\u00a0Notes\u00a0»."
    ]


def test_a_formula_is_no_value_and_spoils_its_row_alone() -> None:
    table = read_xlsx(workbook(["a", "b"], ["=1+1", "x"], ["1", "=A2"], ["3", "4"]), "t.xlsx")
    assert [f"{one.code} {one.place} {one.message}" for one in table.faults] == [
        "LOT-005 t.xlsx, ligne 2, colonne «\u00a0a\u00a0» Cette cellule porte une formule, non une valeur.",
        "LOT-005 t.xlsx, ligne 3, colonne «\u00a0b\u00a0» Cette cellule porte une formule, non une valeur.",
    ]
    assert table.spoiled == {2, 3}
    assert table.rows[-1].cells == ("3", "4")


def test_an_error_of_the_spreadsheet_is_no_value() -> None:
    table = read_xlsx(workbook(["a", "b"], ["#N/A", "1"]), "t.xlsx")
    assert [f"{one.code} {one.place} {one.message}" for one in table.faults] == [
        "LOT-005 t.xlsx, ligne 2, colonne «\u00a0a\u00a0» Cette cellule porte une erreur du tableur\u00a0: #N/A."
    ]


def test_a_formula_for_a_heading_stops_all() -> None:
    assert told(workbook(["a", "=A1"], ["1", "2"])) == [
        "LOT-005 t.xlsx, ligne 1 Cette cellule porte une formule, non une valeur."
    ]


def test_all_cells_are_read_whatever_size_the_sheet_states() -> None:
    whole = workbook(["a", "b"], ["1", "2"], ["3", "4"])
    table = read_xlsx(
        with_sheet(whole, lambda sheet: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A2"', sheet)), "t.xlsx"
    )
    assert [row.cells for row in table.rows] == [("1", "2"), ("3", "4")]


def test_a_sheet_that_is_cut_short_is_refused() -> None:
    cut = with_sheet(workbook(["a", "b"], ["1", "2"]), lambda sheet: sheet[:-120])
    assert told(cut) == ["LOT-001 t.xlsx Ce fichier n’est pas un classeur (.xlsx) que l’on puisse lire."]


def with_sheet(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with another text of its first sheet."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name.endswith("sheet1.xml") else old.read(name))
    return written.getvalue()


@pytest.mark.parametrize("content", [b"", b"commune;maire", b"PK\x03\x04 cut short"])
def test_a_file_that_is_no_workbook_is_refused(content: bytes) -> None:
    assert told(content) == ["LOT-001 t.xlsx Ce fichier n’est pas un classeur (.xlsx) que l’on puisse lire."]


def test_a_workbook_that_unpacks_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_tables, "MAX_UNPACKED", 10)
    assert told(workbook(["a"], ["1"])) == ["LOT-001 t.xlsx Ce classeur est trop grand."]


def test_a_sheet_without_end_is_refused_and_its_empty_rows_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ROWS", 4)
    assert told(workbook(["a"], *[["1"]] * 4)) == ["LOT-001 t.xlsx Cette table a plus de 4\u00a0lignes."]
    sparse = workbook(["a"], [""], ["1"], [""], ["2"], [""])
    assert [row.number for row in read_xlsx(sparse, "t.xlsx").rows] == [3, 5]


@pytest.mark.long
def test_a_sheet_that_is_too_long_is_refused_in_little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    long = workbook(["a"], *([f"{rank} et la suite"] for rank in range(2_000)))
    monkeypatch.setattr(module, "MAX_ROWS", 1_900)
    peaks = []
    for rows in (1_900, 2_500):
        monkeypatch.setattr(module, "MAX_ROWS", rows)
        tracemalloc.start()
        if rows == 1_900:
            assert told(long) == ["LOT-001 t.xlsx Cette table a plus de 1\u202f900\u00a0lignes."]
        else:
            read_xlsx(long, "t.xlsx")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[0] < peaks[1]

"""What became of the records of a run, as far as it has gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.batch.made import Made
from actgen.atelier.batch.making import Lot
from actgen.atelier.batch.memory import memory_of
from actgen.atelier.batch.records import Record
from actgen.atelier.batch.results import Results
from actgen.core.diagnostics import CellPlace, Diagnostic, error
from actgen.core.project import Project
from actgen.variables.yaml.nodes import Document
from tests.conftest import ROOT

FAULT = error("VOT-001", CellPlace("t.csv", 3), "Le vote compte 9 voix.")
SLUGS = ("blesle", "agnat", "le-puy")
RECORDS = [Record(slug, Document("t.csv", {"nom": slug}), CellPlace("t.csv", 2)) for slug in SLUGS]


@pytest.fixture
def results(tmp_path: Path) -> Results:
    memory = memory_of(Lot(Project(ROOT), ("subvention",), ("docx",), tmp_path))
    return Results(memory, RECORDS, set(SLUGS))


def made(slug: str, *faults: Diagnostic) -> Made:
    lines = () if faults else ({"acte": "subvention", "fichiers": {}, "avertissements": []},)
    return Made(slug, "t.csv, ligne 2", lines, faults)


def test_only_what_was_made_is_told_in_the_order_of_the_records(results: Results) -> None:
    assert list(results) == []
    results.add(RECORDS[2], made("le-puy"))
    results.add(RECORDS[0], made("blesle"))
    assert list(results) == [made("blesle"), made("le-puy")]
    assert list(results) == [made("blesle"), made("le-puy")]


def test_what_has_a_fault_is_told_and_not_remembered(results: Results) -> None:
    results.add(RECORDS[1], made("agnat", FAULT))
    assert list(results) == [made("agnat", FAULT)]
    assert results.memory.why(RECORDS[1]) == "nouveau"


def test_what_stood_before_the_run_counts_with_it(results: Results) -> None:
    results.add(RECORDS[0], made("blesle"))
    again = Results(memory_of(results.memory.lot), RECORDS, {"agnat", "le-puy"})
    assert list(again) == [made("blesle")]


def test_an_old_act_whose_commune_is_still_to_be_made_is_not_told(results: Results) -> None:
    results.add(RECORDS[0], made("blesle"))
    again = Results(memory_of(results.memory.lot), RECORDS, set(SLUGS))
    assert list(again) == []

"""What became of the records of a run, as far as it has gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.made import Made, lines_of
from actgen.atelier.batch.manifest import manifest_text
from actgen.atelier.batch.memory import Memory, memory_of
from actgen.atelier.batch.records import Record, Whole
from actgen.atelier.batch.results import Results, results_of
from actgen.core.diagnostics import CellPlace, Diagnostic, error
from actgen.core.project import Project
from actgen.variables.yaml.document import Document
from tests.conftest import ROOT

FAULT = error("VOT-001", CellPlace("t.csv", 3), "Le vote compte 9 voix.")
SLUGS = ("blesle", "agnat", "le-puy")
RECORDS = [Record(slug, Whole(Document("t.csv", {"nom": slug}), CellPlace("t.csv", 2))) for slug in SLUGS]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return memory_of(Lot(Project(ROOT), ("subvention",), ("docx",), tmp_path))


def results(memory: Memory, *pending: Record) -> Results:
    return Results(memory, SLUGS, {record.slug: record for record in pending})


def made(slug: str, *faults: Diagnostic) -> Made:
    lines = () if faults else ({"acte": "subvention", "fichiers": {}, "avertissements": []},)
    return Made(slug, "t.csv, ligne 2", lines, faults)


def test_only_what_was_made_is_told_in_the_order_of_the_records(memory: Memory) -> None:
    found = results(memory, *RECORDS)
    assert list(found) == []
    found.add(made("le-puy"))
    found.add(made("blesle"))
    assert list(found) == [made("blesle"), made("le-puy")]
    assert list(found) == [made("blesle"), made("le-puy")]


def test_the_lines_of_a_manifest_are_those_of_what_was_made_in_the_order_of_the_names(memory: Memory) -> None:
    found = results(memory, *RECORDS)
    for one in (made("le-puy"), made("agnat", FAULT), made("blesle")):
        found.add(one)
    told = [line for one in sorted(found, key=lambda one: one.slug) for line in lines_of(one)]
    assert manifest_text(found.lines()) == manifest_text(told)
    assert [json.loads(line).get("collectivite", "") for line in told] == ["agnat", "", ""]


def test_a_record_is_let_go_once_it_is_made(memory: Memory) -> None:
    found = results(memory, *RECORDS)
    found.add(made("le-puy"))
    found.add(made("agnat", FAULT))
    assert list(found.pending) == ["blesle"]


def test_what_has_a_fault_is_told_and_not_remembered(memory: Memory) -> None:
    found = results(memory, *RECORDS)
    found.add(made("agnat", FAULT))
    assert list(found) == [made("agnat", FAULT)]
    assert list(memory.why([RECORDS[1]])) == ["nouveau"]


def test_what_stood_before_the_run_counts_with_it(memory: Memory) -> None:
    results(memory, *RECORDS).add(made("blesle"))
    again, reasons = results_of(memory_of(memory.lot), RECORDS)
    assert list(again) == [made("blesle")]
    assert list(again.pending) == ["agnat", "le-puy"]
    assert reasons == {"agnat": "nouveau", "le-puy": "nouveau"}


def test_an_old_act_whose_commune_is_still_to_be_made_is_not_told(memory: Memory) -> None:
    results(memory, *RECORDS).add(made("blesle"))
    assert list(results(memory_of(memory.lot), *RECORDS)) == []

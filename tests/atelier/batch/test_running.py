"""The acts of many records: the same whoever makes them, and a fault stops no other."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.made import Made, lines_of
from actgen.atelier.batch.making import make_records
from actgen.atelier.batch.processes.chunks import make_chunk
from actgen.atelier.batch.records import Record
from actgen.atelier.batch.running import Chunks, is_long, part_of, run
from actgen.atelier.batch.sources import read_records
from actgen.core.errors import MachineFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.pipeline import render_acts
from tests.atelier.batch.tables import communes, csv_of, made_of
from tests.conftest import COMMUNE, MAIRIE, ROOT

PROJECT = Project(ROOT)
THREADS = "RAYON_NUM_THREADS"
CODES = ("43001", "43002", "43003", "43004", "43005")


def records(tmp_path: Path, *rows: dict[str, str], acte: str = "subvention") -> tuple[Record, ...]:
    table = tmp_path / "t.csv"
    table.write_text(csv_of(*rows))
    return read_records(PROJECT, table, [kinds_of(PROJECT)[acte]], {}).records


def lot(output: Path, acte: str = "subvention") -> Lot:
    return Lot(PROJECT, (acte,), ("docx", "txt"), output)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.docx")}


def told(made: Made) -> list[str]:
    return [f"{one.code} {one.place}" for one in made.faults]


def test_an_act_of_a_table_is_the_act_of_a_file_with_the_same_values(tmp_path: Path) -> None:
    (record,) = records(tmp_path, {"commune": COMMUNE}, acte="convention")
    made = made_of(lot(tmp_path / "out", "convention"), record)
    assert made.faults == ()
    (act,) = render_acts(PROJECT, COMMUNE, "convention", ("docx", "txt"))
    assert (tmp_path / "out" / COMMUNE / "convention.docx").read_bytes() == act.files["docx"]


def test_a_row_changes_only_what_it_says(tmp_path: Path) -> None:
    rows = {"commune": MAIRIE, "acte.numero": "2026-099"}
    (record,) = records(tmp_path, rows)
    assert made_of(lot(tmp_path / "out"), record).faults == ()
    text = (tmp_path / "out" / MAIRIE / "subvention.txt").read_text()
    (act,) = render_acts(PROJECT, MAIRIE, "subvention", ("txt",))
    before = act.files["txt"].decode()
    assert "2026-099" in text
    assert text == before.replace("2026-014", "2026-099")


def test_what_a_commune_lacks_is_told_at_its_row_and_stops_no_other(tmp_path: Path) -> None:
    first, second, third = communes(*CODES[:3])
    found = list(run(lot(tmp_path / "out"), records(tmp_path, first, {**second, "acte.vote.pour": "6"}, third)))
    assert [(one.slug, len(one.lines), told(one)) for one in found] == [
        ("agnat", 1, []),
        ("aiguilhe", 0, ["VOT-001 " + str(tmp_path / "t.csv") + ", ligne 3"]),
        ("allegre", 1, []),
    ]
    assert sorted(files(tmp_path / "out")) == ["agnat/subvention.docx", "allegre/subvention.docx"]


def test_a_file_that_lists_its_acts_is_left_alone(tmp_path: Path, project: Path) -> None:
    (project / f"variables/communes/{MAIRIE}.yaml").write_text(
        'commune: {insee: "43039"}\nmaire: {personne: Madame Hortense VALAURIE}\n'
        "actes:\n  - acte: convention_salle\n    nom: salle\n"
    )
    own = Project(project)
    (tmp_path / "t.csv").write_text(csv_of({"commune": MAIRIE, "acte.numero": "1"}))
    (record,) = read_records(own, tmp_path / "t.csv", [kinds_of(own)["subvention"]], {}).records
    made = made_of(Lot(own, ("subvention",), ("docx",), tmp_path / "out"), record)
    assert [one.message for one in made.faults] == [
        f"Le fichier de {MAIRIE} donne ses actes en liste\u00a0: la table ne peut rien y changer."
    ]


def test_a_file_that_was_changed_by_hand_is_not_replaced(tmp_path: Path) -> None:
    (record,) = records(tmp_path, *communes("43001"))
    made_of(lot(tmp_path / "out"), record)
    (tmp_path / "out/agnat/subvention.docx").write_bytes(b"mine")
    made = made_of(lot(tmp_path / "out"), record)
    assert [one.code for one in made.faults] == ["LOT-006"]
    assert (tmp_path / "out/agnat/subvention.docx").read_bytes() == b"mine"


def test_a_project_stands_still_for_all_the_chunks_of_a_run(tmp_path: Path, project: Path) -> None:
    own = Project(project)
    (tmp_path / "t.csv").write_text(csv_of(*communes(*CODES[:3])))
    first, second, third = read_records(own, tmp_path / "t.csv", [kinds_of(own)["subvention"]], {}).records
    one = Lot(own, ("subvention",), ("docx",), tmp_path / "out", run="one")
    made = make_chunk(one, (first,))[0]
    shutil.rmtree(project / "templates/mairie/subvention")
    made += make_chunk(one, (second,))[0] + make_chunk(replace(one, run="other"), (third,))[0]
    assert [bool(of.faults) for of in made] == [False, False, True]


@pytest.mark.parametrize(("count", "size"), [(0, 0), (50, 50), (51, 25), (5_000, 50), (12_000, 120), (34_969, 200)])
def test_the_chunks_of_a_large_run_are_larger_and_ever_smaller_at_its_end(
    tmp_path: Path, count: int, size: int
) -> None:
    given: list[int] = []

    def counted(_: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
        given.extend(map(len, chunks))
        yield ()

    (record,) = records(tmp_path, *communes("43001"))
    assert list(run(lot(tmp_path / "out"), [record] * count, counted)) == []
    assert (sum(given), max(given, default=0)) == (count, size)
    assert (given[:2] == [10, 10]) == (count > 500)
    usual = given[2:] if count > 500 else given
    assert usual == sorted(usual, reverse=True)
    assert len(given) > 100 or count < 5_000
    assert given[-1:] <= [25] or count <= 50


def test_a_run_has_work_for_several_where_the_table_is_large_and_nothing_of_it_was_made(tmp_path: Path) -> None:
    table, journal = tmp_path / "t.csv", tmp_path / ".actgen-lot.jsonl"
    assert not is_long(table, journal)
    table.write_bytes(b"commune\n" * 2_000)
    assert not is_long(table, journal)
    table.write_bytes(b"commune\n" * 3_000)
    assert is_long(table, journal)
    assert not is_long(tmp_path, journal)
    journal.touch()
    assert not is_long(table, journal)


@pytest.mark.parametrize("parts", [1, 2, 7, 8])
def test_all_parts_together_are_the_whole(tmp_path: Path, parts: int) -> None:
    found = records(tmp_path, *communes(*CODES))
    cut = [part_of(found, rank, parts) for rank in range(1, parts + 1)]
    assert sorted(record.slug for part in cut for record in part) == sorted(record.slug for record in found)


def test_the_parts_write_the_bytes_of_the_whole_and_their_manifests_its_lines(tmp_path: Path) -> None:
    found = records(tmp_path, *communes(*CODES))
    whole = list(run(lot(tmp_path / "whole"), found))
    parts = [list(run(lot(tmp_path / "parts"), part_of(found, rank, 2))) for rank in (1, 2)]
    assert files(tmp_path / "parts") == files(tmp_path / "whole")
    assert sorted(line for part in parts for made in part for line in lines_of(made)) == sorted(
        line for made in whole for line in lines_of(made)
    )


def test_the_collector_of_cycles_is_as_it_was_after_a_run_and_after_one_that_is_refused(
    tmp_path: Path,
) -> None:
    usual = gc.get_threshold()
    found = records(tmp_path, *communes("43001"))
    (tmp_path / "out").write_text("un fichier, non un dossier")
    _, stopped = make_chunk(lot(tmp_path / "out"), found)
    assert isinstance(stopped, MachineFault)
    assert gc.get_threshold() == usual
    seen = [gc.get_threshold() for _ in run(lot(tmp_path / "acts"), found)]
    assert seen != [usual]
    assert gc.get_threshold() == usual


@pytest.mark.long
def test_an_act_that_is_made_leaves_nothing_that_waits_for_the_collector(tmp_path: Path) -> None:
    found = records(tmp_path, *communes(*CODES))
    gc.collect()
    before = dossiers()
    gc.disable()
    try:
        made = list(make_records(lot(tmp_path / "out"), found))
        assert dossiers() == before
    finally:
        gc.enable()
    assert [one.faults for one in made] == [()] * len(found)


def dossiers() -> list[int]:
    """The dossiers that are in memory, each as the object that it is."""
    return sorted(id(one) for one in gc.get_objects() if isinstance(one, Dossier))

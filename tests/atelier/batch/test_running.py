"""The acts of many records: the same whoever makes them, and a fault stops no other."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from actgen.atelier.batch import running
from actgen.atelier.batch.lot import Lot
from actgen.atelier.batch.made import Made
from actgen.atelier.batch.making import make_records
from actgen.atelier.batch.manifest import manifest_text
from actgen.atelier.batch.records import Record
from actgen.atelier.batch.running import Chunk, Chunks, begin, given_back, in_processes, make_chunk, part_of, run
from actgen.atelier.batch.sources import read_records
from actgen.core.errors import MachineFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import Dossier
from actgen.making.reviewing import Judged, Reviewed, conclude
from actgen.making.writing import Rendered, write
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


@pytest.mark.parametrize(("count", "size"), [(51, 50), (5_000, 50), (12_000, 120), (34_969, 200)])
def test_the_chunks_of_a_large_run_are_larger_and_a_hundred_at_least(tmp_path: Path, count: int, size: int) -> None:
    given: list[int] = []

    def counted(_: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
        given.extend(map(len, chunks))
        yield ()

    (record,) = records(tmp_path, *communes("43001"))
    assert list(run(lot(tmp_path / "out"), [record] * count, counted)) == []
    assert (sum(given), set(given[:-1])) == (count, {size})


@pytest.mark.long
def test_several_processes_make_the_same_bytes_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actgen.atelier.batch.running.CHUNK", 2)
    found = records(tmp_path, *communes(*CODES))
    one = list(run(lot(tmp_path / "one"), found))
    several = list(run(lot(tmp_path / "several"), found, in_processes(2)))
    assert [made.slug for made in several] == [record.slug for record in found]
    assert several == one
    assert files(tmp_path / "several") == files(tmp_path / "one")


def test_a_process_of_a_run_lays_out_by_one_thread_unless_somebody_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = []
    for before in ("", "2"):
        monkeypatch.setenv(THREADS, before) if before else monkeypatch.delenv(THREADS, raising=False)
        with ProcessPoolExecutor(1, get_context("spawn"), begin) as pool:
            given.append(pool.submit(os.getenv, THREADS).result())
    assert given == ["1", "2"]


def test_a_process_of_a_run_does_not_look_for_cycles_when_it_ends() -> None:
    asked = "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0)); "
    begun = f"{asked} from actgen.atelier.batch.running import begin; begin(); print(gc.get_freeze_count())"
    ended = subprocess.run([sys.executable, "-c", begun], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["0", "True"]


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
    lines = sorted(line for part in parts for line in manifest_text(part).splitlines())
    assert lines == sorted(manifest_text(whole).splitlines())


def given(*results: Chunk | BaseException) -> deque[Future[Chunk]]:
    """Chunks that were given to others, and what came of each; those that follow were not begun."""
    futures: deque[Future[Chunk]] = deque()
    for result in results:
        future: Future[Chunk] = Future()
        if isinstance(result, BaseException):
            future.set_exception(result)
        else:
            future.set_result(result)
        futures.append(future)
    return futures


ONE, OTHER = Made("agnat", "t.csv", ()), Made("aiguilhe", "t.csv", ())
FULL = MachineFault("Le disque est plein.")


def test_what_others_made_is_given_back_before_the_fault_that_stops_all() -> None:
    chunks = given(((ONE,), FULL), ((OTHER,), MachineFault("Encore.")))
    waiting: Future[Chunk] = Future()
    chunks.append(waiting)
    found: list[Made] = []
    with pytest.raises(MachineFault, match="Le disque est plein"):
        list_until_fault(given_back(chunks), found)
    assert found == [ONE, OTHER]
    assert waiting.cancelled()


def test_a_process_that_dies_loses_no_chunk_of_another() -> None:
    found: list[Made] = []
    with pytest.raises(MachineFault, match="a été arrêté par le système") as caught:
        list_until_fault(given_back(given(BrokenProcessPool(), ((OTHER,), None))), found)
    assert found == [OTHER]
    assert "avec moins de --jobs" in caught.value.hint


def test_ctrl_c_gives_back_what_was_begun() -> None:
    chunks = given(((ONE,), None))
    result, asked = chunks[0].result, []

    def interrupted() -> Chunk:
        asked.append(1)
        if len(asked) == 1:
            raise KeyboardInterrupt
        return result()

    chunks[0].result = interrupted  # type: ignore[method-assign, assignment]
    found: list[Made] = []
    with pytest.raises(KeyboardInterrupt):
        list_until_fault(given_back(chunks), found)
    assert found == [ONE]


def list_until_fault(chunks: Iterator[tuple[Made, ...]], found: list[Made]) -> None:
    for made in chunks:
        found += made


def test_a_chunk_that_the_machine_refuses_says_what_it_made_before(tmp_path: Path) -> None:
    found = records(tmp_path, *communes(*CODES[:3]))
    (tmp_path / "out").mkdir()
    (tmp_path / "out/aiguilhe").write_text("un fichier, non un dossier")
    made, stopped = make_chunk(lot(tmp_path / "out"), found)
    assert [one.slug for one in made] == ["agnat", "allegre"]
    assert isinstance(stopped, MachineFault)
    assert sorted(files(tmp_path / "out")) == ["agnat/subvention.docx", "allegre/subvention.docx"]


def test_what_the_machine_refuses_at_a_step_stops_the_acts_behind_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = records(tmp_path, *communes(*CODES[:3]))

    def refused(judged: Judged) -> Reviewed:
        if judged.again.read.made.chosen.checked.dossier.slug == "aiguilhe":
            raise MachineFault("Le fichier ne se lit pas.")
        return conclude(judged)

    monkeypatch.setattr("actgen.pipeline.conclude", refused)
    made, stopped = make_chunk(lot(tmp_path / "out"), found)
    assert [one.slug for one in made] == ["agnat"]
    assert isinstance(stopped, MachineFault)
    assert sorted(files(tmp_path / "out")) == ["agnat/subvention.docx"]


def test_a_process_that_is_to_end_begins_no_other_act(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = records(tmp_path, *communes(*CODES[:3]))
    ending = Event()
    monkeypatch.setattr(running, "ENDING", ending)

    def written_as_it_ends(reviewed: Reviewed) -> Rendered:
        ending.set()
        return write(reviewed)

    monkeypatch.setattr("actgen.pipeline.write", written_as_it_ends)
    made, stopped = make_chunk(lot(tmp_path / "out"), found)
    assert ([one.slug for one in made], stopped) == (["agnat"], None)
    assert make_chunk(lot(tmp_path / "out"), found) == ((), None)


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

"""What a process of a run does: it makes the acts of a chunk, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from threading import Event

import pytest

from actgen.atelier.batch.processes import chunks
from actgen.atelier.batch.processes.chunks import begin, make_chunk
from actgen.core.errors import MachineFault
from actgen.making.reviewing import Judged, Reviewed, conclude
from actgen.making.writing import Rendered, write
from tests.atelier.batch.tables import communes
from tests.atelier.batch.test_running import CODES, files, lot, records

THREADS = "RAYON_NUM_THREADS"
#: A run that is killed once a process has begun.
KILLED = """import os, signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from actgen.atelier.batch.processes.chunks import begin
if __name__ == "__main__":
    with ProcessPoolExecutor(1, get_context("spawn"), begin) as pool:
        print(pool.submit(os.getpid).result(), end="", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


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
    begun = f"{asked} from actgen.atelier.batch.processes.chunks import begin; begin(); print(gc.get_freeze_count())"
    ended = subprocess.run([sys.executable, "-c", begun], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["0", "True"]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so here")
def test_a_process_ends_with_the_run_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(KILLED)
    # It waits until no process holds the ends of its pipes.
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert run.returncode == -signal.SIGKILL
    assert run.stdout.isdigit()


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
    monkeypatch.setattr(chunks, "ENDING", ending)

    def written_as_it_ends(reviewed: Reviewed) -> Rendered:
        ending.set()
        return write(reviewed)

    monkeypatch.setattr("actgen.pipeline.write", written_as_it_ends)
    made, stopped = make_chunk(lot(tmp_path / "out"), found)
    assert ([one.slug for one in made], stopped) == (["agnat"], None)
    assert make_chunk(lot(tmp_path / "out"), found) == ((), None)

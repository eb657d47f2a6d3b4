"""The process beside a worker makes what the worker would, one chunk after the other, and lives no longer than it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from actgen.atelier.batch.cluster import beside
from actgen.atelier.batch.cluster.beside import answered, asked, made_beside
from actgen.atelier.batch.processes.chunks import make_chunk
from actgen.core.errors import MachineFault
from tests.atelier.batch.tables import communes
from tests.atelier.batch.test_running import files, lot, records


@pytest.fixture(autouse=True)
def process() -> Iterator[Any]:
    """Which process this thread has, if any; it ends with the test."""
    yield lambda: getattr(beside.OWN, "process", None)
    if (begun := getattr(beside.OWN, "process", None)) is not None:
        begun.stdin.close()
        assert begun.wait(30) == 0
        begun.stdout.close()
        beside.OWN.process = None


def test_one_process_makes_the_same_acts_chunk_after_chunk(tmp_path: Path, process: Any) -> None:
    found = records(tmp_path, *communes("43001", "43002", "43003"))
    first = answered(made_beside(asked(lot(tmp_path / "out"), found[:2])))
    begun = process()
    second = answered(made_beside(asked(lot(tmp_path / "out"), found[2:])))
    assert process() is begun
    made, stopped = make_chunk(lot(tmp_path / "alone"), found)
    assert (first[0] + second[0], first[1], second[1]) == (made, None, stopped)
    assert files(tmp_path / "out") == files(tmp_path / "alone")


@pytest.mark.long
def test_a_fault_of_the_machine_is_answered_with_what_was_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file, where a folder should be")
    made, stopped = answered(made_beside(asked(lot(tmp_path / "out"), records(tmp_path, *communes("43001")))))
    assert made == ()
    assert isinstance(stopped, MachineFault)


@pytest.mark.long
def test_where_the_process_is_killed_that_is_told_and_another_makes_the_next(tmp_path: Path, process: Any) -> None:
    chunk = asked(lot(tmp_path / "out"), records(tmp_path, *communes("43001")))
    answer = made_beside(chunk)
    process().kill()
    process().wait()
    with pytest.raises(MachineFault, match="Un des processus qui font les actes a été arrêté"):
        made_beside(chunk)
    assert made_beside(chunk) == answer

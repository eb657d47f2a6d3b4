"""Processes of a run make the same as one, and what they made is given back before what stops them is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from actgen.atelier.batch.made import Made
from actgen.atelier.batch.processes.chunks import Chunk
from actgen.atelier.batch.processes.pool import given_back, in_processes
from actgen.atelier.batch.running import run
from actgen.core.errors import MachineFault
from tests.atelier.batch.tables import communes
from tests.atelier.batch.test_running import CODES, files, lot, records


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

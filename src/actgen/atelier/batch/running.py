"""The records of a run made one after the other, or by several processes: the same acts, in the same order."""

from __future__ import annotations

import atexit
import os
import signal
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import sha256
from multiprocessing import get_context
from secrets import token_hex
from threading import Event
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.batch.made import Made
from actgen.core.errors import MachineFault
from actgen.core.files import clear_unfinished_outputs
from actgen.core.memory.cycles import leave, look_seldom_among_acts, looking_seldom
from actgen.core.still import standing_still

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.records import Record

#: How many records a process takes at once, at least, and how many times as many of a large run: enough that passing
#: them costs little, few enough that all end together, a hundredth of the run.
CHUNK, _MOST, _CHUNKS = 50, 4, 100
#: What became of the records of a chunk, and what stopped it.
Chunk = tuple[tuple[Made, ...], MachineFault | None]
_FEWER = "La mémoire manquait peut-être\u00a0: relancez la même commande avec moins de --jobs."
#: Set in a process that is to begin no other act.
ENDING = Event()
#: The records that are to be made, some at a time; who makes them takes them from it.
Chunks = deque[tuple["Record", ...]]
#: Makes chunks of records, in order.
Runner = Callable[["Lot", Chunks], "Iterator[tuple[Made, ...]]"]


def part_of(records: Sequence[Record], rank: int, parts: int) -> tuple[Record, ...]:
    """The records of one part among several: the digest of their names decides, so all parts together are the whole."""
    return tuple(record for record in records if int(sha256(record.slug.encode()).hexdigest(), 16) % parts == rank - 1)


def run(lot: Lot, records: Iterable[Record], runner: Runner | None = None) -> Iterator[Made]:
    """What becomes of each record, in their order, as soon as it is known; without a runner, by this process.

    No record is held here once it is made. MachineFault where the machine refuses; what was made until then stays. What
    a process that was killed, in this run or before, had not put in its place is removed.
    """
    held = tuple(records)
    size = min(max(CHUNK, len(held) // _CHUNKS), _MOST * CHUNK)
    chunks = deque(held[start : start + size] for start in range(0, len(held), size))
    return _run(replace(lot, run=token_hex(8)), chunks, runner or in_this_process)


def _run(lot: Lot, chunks: Chunks, runner: Runner) -> Iterator[Made]:
    clear_unfinished_outputs(lot.output)
    try:
        for made in runner(lot, chunks) if chunks else ():
            yield from made
    finally:
        clear_unfinished_outputs(lot.output)


def in_this_process(lot: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
    """The chunks made one after the other; each record is known as soon as it is written."""
    from actgen.atelier.batch.making import make_records  # here: the process that gives the work makes no act

    with standing_still(lot.run), looking_seldom():
        for made in make_records(lot, _taken(chunks)):
            yield (made,)


def _taken(chunks: Chunks) -> Iterator[Record]:
    while chunks:
        yield from chunks.popleft()


def in_processes(jobs: int) -> Runner:
    """What makes the chunks by that many processes; by this one where another would have nothing to do."""

    def made(lot: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
        if jobs == 1 or len(chunks) == 1:
            yield from in_this_process(lot, chunks)
            return
        with ProcessPoolExecutor(jobs, get_context("spawn"), begin) as pool:
            given = deque(pool.submit(make_chunk, lot, chunks.popleft()) for _ in range(len(chunks)))
            try:
                yield from given_back(given)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    return made


def begin() -> None:
    """What each process of a run begins with: it works by one thread, and Ctrl-C ends it after the act that it makes.

    The one that gives the work tells what was made. Typst would work by as many threads as cores. Cycles are looked for
    seldom between its chunks too, and not when it ends: that would take it half a second.
    """
    look_seldom_among_acts()
    atexit.register(leave)
    os.environ.setdefault("RAYON_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, lambda *_: ENDING.set())


def given_back(given: deque[Future[Chunk]]) -> Iterator[tuple[Made, ...]]:
    """What was made of the chunks given to others, in their order.

    Where one is stopped, or all by Ctrl-C, no other is begun, and those that were are given back before that is raised.
    """
    stop: BaseException | None = None
    while given:
        try:
            made, stopped = _result(given[0])
        except KeyboardInterrupt as interruption:
            if stop:
                raise
            made, stopped = (), interruption
        else:
            given.popleft()
        yield made
        if stopped and not stop:
            stop = stopped
            for other in given:
                other.cancel()
    if stop:
        raise stop


def make_chunk(lot: Lot, records: Sequence[Record]) -> Chunk:
    """The acts of some records, and the fault that stopped them, if any: what a process is given, here or elsewhere."""
    from actgen.atelier.batch.making import make_records

    made: list[Made] = []
    with standing_still(lot.run), looking_seldom():
        try:
            made.extend(make_records(lot, records, ENDING.is_set))
        except MachineFault as fault:
            return tuple(made), fault
    return tuple(made), None


def _result(given: Future[Chunk]) -> tuple[tuple[Made, ...], BaseException | None]:
    try:
        return given.result()
    except CancelledError:
        return (), None
    except BrokenProcessPool:
        return (), MachineFault("Un des processus qui font les actes a été arrêté par le système.", _FEWER)

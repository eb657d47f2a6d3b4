"""Processes of this machine that make the acts of a run."""

from __future__ import annotations

from collections import deque
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from actgen.atelier.batch.processes.beginning import begin_ahead, context, ctrl_c_waits
from actgen.atelier.batch.processes.chunks import begin, make_chunk
from actgen.atelier.batch.running import in_this_process
from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.processes.chunks import Chunk
    from actgen.atelier.batch.running import Chunks, Runner

_FEWER = "La mémoire manquait peut-être\u00a0: relancez la même commande avec moins de --jobs."


def in_processes(jobs: int) -> Runner:
    """What makes the chunks by that many processes; by this one where another would have nothing to do."""

    def made(lot: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
        if jobs == 1 or len(chunks) == 1:
            yield from in_this_process(lot, chunks)
            return
        begin_ahead(lot.project, lot.actes)
        pool = ProcessPoolExecutor(jobs, context(), begin)
        try:
            with ctrl_c_waits():
                given = deque(pool.submit(make_chunk, lot, chunks.popleft()) for _ in range(len(chunks)))
            yield from given_back(given)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
        pool.shutdown(wait=False)  # they have nothing left to do, and end while the manifest is written

    return made


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


def _result(given: Future[Chunk]) -> tuple[tuple[Made, ...], BaseException | None]:
    try:
        return given.result()
    except CancelledError:
        return (), None
    except BrokenProcessPool:
        return (), MachineFault("Un des processus qui font les actes a été arrêté par le système.", _FEWER)

"""Processes of this machine that make the acts of a run.

To import what acts are made with, and to compile a template, takes as long as some three hundred acts: one process does
it for all, while the table is read, and is copied for each of them.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import deque
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver, get_context, resource_tracker
from typing import TYPE_CHECKING, Any

from actgen.atelier.batch.processes.chunks import TOLD_AHEAD, begin, make_chunk
from actgen.atelier.batch.running import in_this_process
from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.made import Made
    from actgen.atelier.batch.processes.chunks import Chunk
    from actgen.atelier.batch.running import Chunks, Runner
    from actgen.core.project import Project

#: Whether a copy of a process may do all that the process might: not on macOS, whose own libraries forbid it.
_COPIES = sys.platform == "linux"
#: What does that, as it is imported, then what a template is read with for the first time.
_IMPORTED = ["actgen.atelier.batch.processes.ahead", "docxtpl"]
_FEWER = "La mémoire manquait peut-être\u00a0: relancez la même commande avec moins de --jobs."


def begin_ahead(project: Project, actes: Sequence[str]) -> None:
    """Have one process begin to get ready for these acts of a project: those of `in_processes` will be copies of it.

    It is not waited for, so that the table is read meanwhile; it ends with this one. Where it has begun, nothing is.
    """
    if not _COPIES:
        return
    os.environ[TOLD_AHEAD] = json.dumps([str(project.root), *actes])
    try:
        with _ctrl_c_waits():
            _context()
            forkserver.ensure_running()
    finally:
        del os.environ[TOLD_AHEAD]


def in_processes(jobs: int) -> Runner:
    """What makes the chunks by that many processes; by this one where another would have nothing to do."""

    def made(lot: Lot, chunks: Chunks) -> Iterator[tuple[Made, ...]]:
        if jobs == 1 or len(chunks) == 1:
            yield from in_this_process(lot, chunks)
            return
        begin_ahead(lot.project, lot.actes)
        with ProcessPoolExecutor(jobs, _context(), begin) as pool:
            try:
                with _ctrl_c_waits():
                    given = deque(pool.submit(make_chunk, lot, chunks.popleft()) for _ in range(len(chunks)))
                yield from given_back(given)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

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


def _context() -> Any:
    """How processes begin."""
    if not _COPIES:
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Ctrl-C is heard after the block; by a process that begins in it, once this works."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would end the block’s own wait
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)

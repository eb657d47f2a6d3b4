"""What a process that works for a run does: it makes the acts of some records at once, and ends when it is told to."""

from __future__ import annotations

import atexit
import os
import signal
import sys
from multiprocessing import parent_process
from threading import Event, Thread
from typing import TYPE_CHECKING

from actgen.atelier.batch.made import Made
from actgen.core.errors import MachineFault
from actgen.core.memory.cycles import leave, look_seldom, looking_seldom
from actgen.core.still import standing_still

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.process import BaseProcess

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.records import Record

#: What became of the records of a chunk, and what stopped it.
Chunk = tuple[tuple[Made, ...], MachineFault | None]
#: Of which project and acts the process that goes ahead is told, in its environment: it is given nothing else.
TOLD_AHEAD = "ACTGEN_DEVANT"
#: Set in a process that is to begin no other act.
ENDING = Event()


def begin() -> None:
    """What each process of a run begins with: it works by one thread, and Ctrl-C ends it after the act that it makes.

    The one that gives the work tells what was made; this one ends where that one is killed. Typst would work by as many
    threads as cores. Cycles are looked for seldom between its chunks too, and not when it ends: that would take it half
    a second.
    """
    look_seldom()
    atexit.register(leave)
    os.environ.setdefault("RAYON_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, lambda *_: ENDING.set())
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])  # it waited until here
    if run := parent_process():
        Thread(target=_end_with, args=(run,), daemon=True).start()


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


def _end_with(run: BaseProcess) -> None:
    """End when another process has ended: what it was to be told would wait for ever."""
    run.join()
    os._exit(1)

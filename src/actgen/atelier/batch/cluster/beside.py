"""A process beside a worker of a cluster, which makes the chunks that the worker is given.

A worker waits for its scheduler by a thread that wakes up a hundred times a second and more: acts that are made by
another thread of the same process wait for it, and it for them, which takes a tenth of their time. What is asked and
answered are bytes: neither the scheduler, through which they pass, nor the worker reads any code that makes acts.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from queue import SimpleQueue
from threading import Thread, local
from typing import TYPE_CHECKING, Any

from actgen.core.errors import MachineFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.batch.lot import Lot
    from actgen.atelier.batch.processes.chunks import Chunk
    from actgen.atelier.batch.records import Record

#: The process of each thread of a worker, which lives as long as that.
OWN = local()
#: What a nanny of Dask has its workers give memory back by at once: to take it again takes an act a part of its time.
_TRIMMED = "MALLOC_TRIM_THRESHOLD_"
_FEWER = "La mémoire manquait peut-être\u00a0: relancez la même commande avec moins d’ouvriers par machine."


def asked(lot: Lot, records: Sequence[Record]) -> bytes:
    """What a worker is asked: these records of that lot."""
    return pickle.dumps((lot, records))


def answered(answer: bytes) -> Chunk:
    """What it answers: what became of them."""
    chunk: Chunk = pickle.loads(answer)
    return chunk


def made_beside(chunk: bytes) -> bytes:
    """The answer to what is asked, by the process of this thread; MachineFault where that process was ended."""
    process = getattr(OWN, "process", None) or _begun()
    try:
        process.stdin.write(chunk)
        process.stdin.flush()
        answer: bytes = pickle.load(process.stdout)
    except (OSError, EOFError, pickle.UnpicklingError) as failure:
        OWN.process = None
        process.kill()
        process.communicate()  # closes its streams, whatever is left in them
        raise MachineFault("Un des processus qui font les actes a été arrêté.", _FEWER) from failure
    return answer


def _begun() -> Any:
    own = {name: value for name, value in os.environ.items() if name != _TRIMMED}
    command = [sys.executable, "-P", "-m", __name__]
    OWN.process = subprocess.Popen(command, env=own, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    return OWN.process


def main() -> None:
    """Make what is asked on standard input, until that is closed: then no other act is begun.

    Ctrl-C is for the worker, which then ends.
    """
    from actgen.atelier.batch.processes.chunks import ENDING, begin, make_chunk

    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # nothing else may stand between two answers
    begin()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    chunks = SimpleQueue[tuple["Lot", "Sequence[Record]"] | None]()
    Thread(target=_read, args=(chunks,), daemon=True).start()
    while (chunk := chunks.get()) and not ENDING.is_set():
        answer = pickle.dumps(make_chunk(*chunk))
        if not ENDING.is_set():
            pickle.dump(answer, answers)
            answers.flush()


def _read(chunks: SimpleQueue[Any]) -> None:
    from actgen.atelier.batch.processes.chunks import ENDING

    try:
        while True:
            chunks.put(pickle.load(sys.stdin.buffer))
    except (EOFError, OSError, pickle.UnpicklingError):  # the worker has ended, maybe while it wrote
        ENDING.set()
        chunks.put(None)


if __name__ == "__main__":
    main()

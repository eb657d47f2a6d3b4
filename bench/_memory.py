"""A process watched to its end, with all that it starts: how long it took, and the most that they held together."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.2
_PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Watched:
    """Seconds of clock and of processor, megabytes at the most, the exit code, and what was said."""

    seconds: float
    processor: float
    megabytes: float
    code: int
    said: str


def watched(command: Sequence[str], folder: Path) -> Watched:
    """Run a process to its end; without /proc, as on macOS, no memory is told, nor what nobody waited for has taken."""
    started, before, most = time.perf_counter(), _processor(), 0.0
    taken: dict[int, float] = {}
    own = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen(command, cwd=folder, env=own, stdout=said, stderr=subprocess.STDOUT)
        while running.poll() is None:
            family = [*_family(running.pid)]
            most = max(most, sum(map(_megabytes, family)))
            taken.update((pid, seconds) for pid in family if (seconds := _seconds(pid)))
            time.sleep(_EVERY)
        seconds = time.perf_counter() - started
        said.seek(0)
        processor = max(_processor() - before, sum(taken.values()))
        return Watched(seconds, processor, most, running.returncode, said.read().decode())


def _processor() -> float:
    """What the processes that this one started, and that have ended, took of the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _family(pid: int) -> Iterator[int]:
    """A process and all that it started."""
    yield pid
    try:
        children = (_PROCESSES / str(pid) / "task" / str(pid) / "children").read_text()
    except OSError:
        return
    for child in children.split():
        yield from _family(int(child))


def _seconds(pid: int) -> float:
    """What a process has taken of the processor, without what it started."""
    try:
        told = (_PROCESSES / str(pid) / "stat").read_text()
    except OSError:
        return 0.0
    user, system = told.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _megabytes(pid: int) -> float:
    """What a process holds; memory that several share counts once among them."""
    try:
        told = (_PROCESSES / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1000 if found else 0.0

"""Timing for the benchmarks: several rounds, contenders in turn, medians and ratios of one run.

Processor time, which other programs of a shared machine do not lengthen, unless a name says otherwise.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

#: Makes the act of that rank, another one each time.
Make = Callable[[int], object]
#: Makes the acts of those ranks.
Some = Callable[[range], object]


def milliseconds(work: Callable[[], object], *, times: int = 1) -> float:
    """The time of one call of `work`, in milliseconds, as the mean of `times` calls in a row."""
    started = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - started) * 1000 / times


def duel(ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int, times: int) -> tuple[float, float]:
    """Median times of two contenders measured in turn, `times` calls of ours for one of theirs in each round."""
    ours(), theirs()  # warm both
    pairs = [(milliseconds(ours, times=times), milliseconds(theirs)) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def one_by_one(make: Make) -> Some:
    """Makes acts one after the other."""
    return lambda ranks: [make(rank) for rank in ranks]


def in_turn(contenders: Mapping[str, Some], *, rounds: int, each: int) -> dict[str, float]:
    """The processor time of an act of each, in milliseconds: the median of rounds in which each makes some acts."""
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, some in contenders.items():
            started = time.process_time()
            some(range(turn * each, (turn + 1) * each))
            if turn:  # the first round warms them
                taken[name].append((time.process_time() - started) * 1000 / each)
    return {name: statistics.median(times) for name, times in taken.items()}


@dataclass(frozen=True, slots=True)
class Ended:
    """A process that has ended: its seconds of processor and of clock, its peak memory in megabytes, its code."""

    processor: float
    clock: float
    megabytes: float
    code: int


#: Run by a small process, since the peak of one that starts another counts for both.
_WAITING = """
import os, subprocess, sys, time
started = time.perf_counter()
running = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, used = os.wait4(running.pid, 0)
running.returncode = os.waitstatus_to_exitcode(status)
seconds = time.perf_counter() - started
print(used.ru_utime + used.ru_stime, seconds, used.ru_maxrss / 1000, running.returncode)
"""


def ended(command: Sequence[str], folder: Path | None = None) -> Ended:
    """Run a process to its end, with those that it starts, its bytecode kept; what it says is lost."""
    own = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    words = [sys.executable, "-c", _WAITING, *command]
    told = subprocess.run(words, cwd=folder, env=own, capture_output=True, text=True, check=True).stdout.split()
    processor, clock, megabytes = map(float, told[:3])
    return Ended(processor, clock, megabytes, int(told[3]))


def row(name: str, value: float, unit: str = "ms") -> None:
    """Print one figure."""
    print(f"  {name:<52} {value:9.3f} {unit}")

"""Timing for the benchmarks: several rounds, two contenders in turn, medians and ratios of one run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


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


def row(name: str, value: float, unit: str = "ms") -> None:
    """Print one figure."""
    print(f"  {name:<52} {value:9.3f} {unit}")

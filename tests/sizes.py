"""How far the exhaustive sweeps go: over every case in `make test-complet`, which CI runs, over a part in `make test`.

A sweep proves one property over many cases that nothing tells apart: days, seeds, communes. A case that has a fault of
its own to show is no part of a sweep, and is always run.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

COMPLETE = bool(os.environ.get("TESTS_COMPLETE"))
#: Whether the commands are tried at every drawn moment of a failing machine: `make faults`, some ten minutes.
FAULTS = bool(os.environ.get("TESTS_FAULTS"))


def some(cases: Sequence[T], one_in: int, *, complete: bool = COMPLETE) -> list[T]:
    """All the cases of a complete run; else one in so many, always the same ones, the last among them."""
    if complete:
        return list(cases)
    return [cases[place] for place in sorted({*range(0, len(cases), one_in), len(cases) - 1})]


def one_of(cases: Sequence[T], *, complete: bool = COMPLETE) -> list[T]:
    """All the cases of a complete run; else the last alone, where each costs seconds."""
    return list(cases if complete else cases[-1:])

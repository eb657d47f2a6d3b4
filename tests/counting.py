"""Work counted, not timed: how many functions a piece of work calls, the same on every machine under every load."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile


def calls_of(work: Callable[[], object]) -> int:
    """How many functions `work` calls, those written in C among them."""
    profile = Profile()
    profile.enable()
    try:
        work()
    finally:
        profile.disable()
    return sum(int(entry.callcount) for entry in profile.getstats())

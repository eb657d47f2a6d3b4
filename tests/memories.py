"""The memories of the program, forgotten: what a function keeps of its last answers, each within a bound."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from actgen.core.memory.recurring import Recurring

_REMEMBERS = type(lru_cache(len))


def bounded() -> Iterator[Any]:
    """Every function of the program that remembers a bounded number of answers."""
    seen: set[int] = set()
    for name in sorted(sys.modules):
        for one in list(vars(sys.modules[name]).values()) if name.startswith("actgen") else ():
            if isinstance(one, _REMEMBERS) and one.cache_parameters()["maxsize"] and id(one) not in seen:
                seen.add(id(one))
                yield one


def recurring() -> Iterator[Recurring[Any, Any]]:
    """What the program keeps of things that come again."""
    for name in sorted(sys.modules):
        for one in list(vars(sys.modules[name]).values()) if name.startswith("actgen") else ():
            if isinstance(one, Recurring):
                yield one


def forget() -> None:
    """As in a process that has made no act yet."""
    for one in bounded():
        one.cache_clear()
    for memory in recurring():
        memory.clear()


def held() -> int:
    """How many answers are remembered."""
    return sum(one.cache_info().currsize for one in bounded()) + sum(map(len, recurring()))

"""A step tried on each act: one that has faults goes no further, and the faults of all are told together at the end.

So are the orders of many collectivités: what stops one of them stops no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from actgen.core.errors import InputFault, MachineFault, UsageFault, stop_on_errors
from actgen.making.on_its_way import OnItsWay

Before = TypeVar("Before", bound=OnItsWay)
After = TypeVar("After")
Asked = TypeVar("Asked")
#: What stops an order; where it is the machine that refuses, it stops those behind it too.
Stop = InputFault | UsageFault | MachineFault
_STOPS = InputFault, UsageFault, MachineFault


def each(acts: Iterable[Before | InputFault], step: Callable[[Before], After]) -> tuple[After | InputFault, ...]:
    """What the step makes of each act, in order, or the fault that stopped it, at this step or before."""
    made: list[After | InputFault] = []
    act: Any
    for act in acts:
        if _stops(_kind(act)):
            made.append(act)
            continue
        try:
            made.append(step(act))
        except InputFault as fault:
            made.append(InputFault((*act.refused, *fault.diagnostics)))
    return tuple(made)


def all_of(acts: Iterable[After | InputFault]) -> tuple[After, ...]:
    """The acts, where none was stopped; otherwise InputFault with the faults of all of them, each told once."""
    tried = tuple(acts)
    stopped = [act for act in tried if isinstance(act, InputFault)]
    if stopped:
        stop_on_errors(dict.fromkeys(one for act in stopped for one in act.diagnostics))
    return tuple([act for act in tried if not isinstance(act, InputFault)])


def every(orders: Iterable[Asked | Stop], step: Callable[[Asked], After]) -> list[After | Stop]:
    """What the step makes of each order, or what stopped it, at this step or before."""
    made: list[After | Stop] = []
    one: Any
    for one in orders:
        if _stops(_kind(one)):
            made.append(one)
            continue
        try:
            made.append(step(one))
        except _STOPS as fault:
            made.append(_alone(fault))
    return made


def all_at_once(
    orders: Iterable[Asked | Stop], step: Callable[[Sequence[Asked]], Iterable[After]]
) -> list[After | Stop]:
    """What the step makes of all orders that nothing stopped, together; it stops none."""
    tried: list[Any] = [*orders]
    made = iter(step([one for one in tried if not _stops(_kind(one))]))
    return [one if _stops(_kind(one)) else next(made) for one in tried]


def each_at_once(
    orders: Iterable[tuple[Before | InputFault, ...] | Stop], step: Callable[[Sequence[Before]], Iterable[After]]
) -> list[tuple[After | InputFault, ...] | Stop]:
    """What the step makes of all acts of all orders that nothing stopped, together; it stops none."""
    tried: list[Any] = [*orders]
    acts: list[Any] = [act for one in tried if not _stops(_kind(one)) for act in one]
    made: Iterator[Any] = iter(all_at_once(acts, step))
    return [one if _stops(_kind(one)) else tuple(islice(made, len(one))) for one in tried]


def _alone(fault: Stop) -> Stop:
    """The fault without the calls that it came through: they hold what is made of all orders, and so the fault."""
    fault.__cause__ = fault.__context__ = None
    return fault.with_traceback(None)


#: `type`, whose answer can be hashed: mypy does not know it.
_kind: Callable[[Any], Any] = type


@lru_cache(maxsize=256)
def _stops(kind: type) -> bool:
    """Whether what is of that very class stops an order: asked of each act at each step, where few classes are."""
    return issubclass(kind, _STOPS)

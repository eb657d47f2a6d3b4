"""A step tried on each act: one that has faults goes no further, and the faults of all are told together at the end.

So are the orders of many collectivités: what stops one of them stops no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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
    return tuple(act if isinstance(act, InputFault) else _tried(step, act) for act in acts)


def all_of(acts: Iterable[After | InputFault]) -> tuple[After, ...]:
    """The acts, where none was stopped; otherwise InputFault with the faults of all of them, each told once."""
    tried = tuple(acts)
    faults = (one for act in tried if isinstance(act, InputFault) for one in act.diagnostics)
    stop_on_errors(dict.fromkeys(faults))
    return tuple(act for act in tried if not isinstance(act, InputFault))


def every(orders: Iterable[Asked | Stop], step: Callable[[Asked], After]) -> list[After | Stop]:
    """What the step makes of each order, or what stopped it, at this step or before."""
    return [one if isinstance(one, _STOPS) else _or_stopped(step, one) for one in orders]


def all_at_once(
    orders: Iterable[Asked | Stop], step: Callable[[Sequence[Asked]], Iterable[After]]
) -> list[After | Stop]:
    """What the step makes of all orders that nothing stopped, together; it stops none."""
    tried = [*orders]
    made = iter(step([one for one in tried if not isinstance(one, _STOPS)]))
    return [one if isinstance(one, _STOPS) else next(made) for one in tried]


def each_at_once(
    orders: Iterable[tuple[Before | InputFault, ...] | Stop], step: Callable[[Sequence[Before]], Iterable[After]]
) -> list[tuple[After | InputFault, ...] | Stop]:
    """What the step makes of all acts of all orders that nothing stopped, together; it stops none."""
    tried = [*orders]
    acts: list[Any] = [act for one in tried if not isinstance(one, _STOPS) for act in one]
    made: Iterator[Any] = iter(all_at_once(acts, step))
    return [one if isinstance(one, _STOPS) else tuple(islice(made, len(one))) for one in tried]


def _or_stopped(step: Callable[[Asked], After], order: Asked) -> After | Stop:
    try:
        return step(order)
    except _STOPS as fault:
        return fault


def _tried(step: Callable[[Before], After], act: Before) -> After | InputFault:
    try:
        return step(act)
    except InputFault as fault:
        return InputFault((*act.refused, *fault.diagnostics))

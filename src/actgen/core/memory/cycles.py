"""How often Python looks for objects that nobody holds but each other: seldom, for an act leaves none."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many objects a command makes before Python looks for cycles in them: it would do so every 700. An act ends with
#: 160,000, nearly all those of the modules, which stay.
_OF_A_COMMAND = 200_000
#: After how many new objects among acts in a row, and how many such times. Fifty acts on their way are some 30,000
#: objects, all of which go with them: where no act leaves a cycle, none is looked for.
_AMONG_ACTS = (50_000, 20, 25)


def look_seldom() -> None:
    """From now on, as seldom as a command needs."""
    gc.set_threshold(_OF_A_COMMAND)


def look_seldom_among_acts() -> None:
    """From now on, as seldom as a process needs that makes one act after the other."""
    gc.set_threshold(*_AMONG_ACTS)


@contextmanager
def looking_seldom() -> Iterator[None]:
    """The same until the end of the block, then as before."""
    usual = gc.get_threshold()
    look_seldom_among_acts()
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def keep() -> None:
    """Look no more at what stands by now: a process that is copied would have all of it copied, page by page."""
    gc.freeze()


def leave() -> None:
    """Look no more, before a process ends: Python would go through all that stands, only to end."""
    gc.freeze()

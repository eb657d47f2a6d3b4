"""How often Python looks for objects that nobody holds but each other: seldom, for an act leaves none."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many objects are made before Python looks for cycles in them: it would do so every 700. An act alone ends with
#: 160,000, nearly all those of the modules, which stay. Ten thousand acts made fifty by fifty do not come so far: they
#: leave no cycle, and what a process remembers of them has a bound.
_SELDOM = 200_000


def look_seldom() -> None:
    """From now on, as seldom as a command needs, and a process that makes one act after the other."""
    gc.set_threshold(_SELDOM)


@contextmanager
def looking_seldom() -> Iterator[None]:
    """The same until the end of the block, then as before."""
    usual = gc.get_threshold()
    look_seldom()
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

"""Names typed or pasted in lines: those that stood there stay as they were written, new ones are read as names."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any

from actgen.atelier.first_file.pasted import persons_in
from actgen.atelier.rewriting.wanted import Element
from actgen.variables.marks import is_mark
from actgen.variables.persons import surname_last

if TYPE_CHECKING:
    from collections.abc import Sequence


def lines_over(held: Any, typed: str, *, of_persons: bool) -> list[Element]:
    """The list of what was typed, one value a line: each that the list held is the one that stood there.

    A line that takes the place of another, where their number is the same, is that one with other words.
    """
    before = [one for one in (held if isinstance(held, list) else []) if isinstance(one, str)]
    ranks = {rank: one for rank, one in enumerate(before) if not is_mark(one)}
    lines = [line for line in (" ".join(line.split()) for line in typed.split("\n")) if line]
    places = _places(lines, ranks)
    found: list[Element] = []
    for line, rank in zip(lines, places, strict=True):
        if rank is not None and ranks[rank].strip() == line:
            found.append(Element(ranks[rank], rank))
            continue
        names = (pasted_in(line) if of_persons else []) or [line]
        found += [Element(name, rank if place == 0 else None) for place, name in enumerate(names)]
    return found


def pasted_in(typed: str) -> list[str]:
    """The names of a roll, first name first; what stands beside them is left out."""
    return [one.name for one in persons_in(typed) if one.name]


def offices_in(typed: str) -> list[tuple[str, str]]:
    """The names of a roll, each with the office that stands beside it, « premier adjoint »; none for a councillor."""
    found: list[tuple[str, str]] = []
    for one in persons_in(typed):
        office = one.left.strip(" ()-–—,.")
        office = "" if _COUNCILLOR.match(office) else office
        if one.name:
            found.append((one.name, office))
        elif found and office and not found[-1][1]:
            found[-1] = (found[-1][0], office)
    return found


#: What all of a council are, and a table does not say.
_COUNCILLOR = re.compile(r"(?:l[ea] )?(?:conseill(?:er|ère)|maire\b|président)", re.IGNORECASE)


def person(typed: str) -> str:
    """A name first name first; what is none as it was typed."""
    return surname_last(" ".join(typed.split()))


def _places(lines: Sequence[str], ranks: dict[int, str]) -> list[int | None]:
    """The former place of each line: that of the same words, else, where as many stay, of those that it replaces."""
    free: dict[str, deque[int]] = {}
    for rank, one in ranks.items():
        free.setdefault(one.strip(), deque()).append(rank)
    found = [free[line].popleft() if free.get(line) else None for line in lines]
    left = [rank for rank in ranks if rank not in found]
    if len(left) == found.count(None):
        rest = iter(left)
        return [next(rest) if rank is None else rank for rank in found]
    return found

"""The number of members that the law gives to a municipal council: `data/councils.tsv`."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from actgen.france.law.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping


def council_size(insee: str, population: int, day: date | None = None) -> int:
    """The number of members of the council of a commune of that municipal population, on that day or today.

    It is a ceiling: seats may be vacant, a council of fewer than 1,000 inhabitants may be deemed complete with fewer
    (CGCT, art. L. 2121-2-1), and a commune nouvelle has more until its second renewal (art. L. 2113-7 and L. 2113-8).
    """
    strata = strata_of(insee, day or date.max)
    leasts = [*strata]
    return strata[leasts[bisect_right(leasts, population) - 1]]


def size_above(population: int) -> int:
    """The size in the next stratum, which a commune nouvelle keeps until its second renewal (art. L. 2113-8)."""
    strata = strata_of("", date.max)
    leasts = [*strata]
    return strata[leasts[min(bisect_right(leasts, population), len(leasts) - 1)]]


def strata_of(insee: str, day: date) -> Mapping[int, int]:
    """The least population of each stratum and its members, from the lowest: that commune's own, else that of all."""
    return _strata(insee if insee in _with_their_own() else "", day)


@cache
def _with_their_own() -> frozenset[str]:
    """The communes whose council has a table of its own."""
    return frozenset(row.cells["commune"] for row in rows("councils"))


@lru_cache(maxsize=256)
def _strata(insee: str, day: date) -> Mapping[int, int]:
    found = {"": {0: 0}, insee: dict[int, int]()}
    for row in rows("councils"):
        if row.cells["commune"] in found and row.holds_on(day):
            found[row.cells["commune"]][int(row.cells["population"])] = int(row.cells["members"])
    return dict(sorted((found[insee] or found[""]).items()))

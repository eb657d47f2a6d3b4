"""The number of members that the law gives to a municipal council."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

#: Population from which a council has so many members: CGCT, art. L. 2121-2 (the first stratum since March 2014).
STRATES = (
    (0, 7), (100, 11), (500, 15), (1_500, 19), (2_500, 23), (3_500, 27), (5_000, 29), (10_000, 33), (20_000, 35),
    (30_000, 39), (40_000, 43), (50_000, 45), (60_000, 49), (80_000, 53), (100_000, 55), (150_000, 59), (200_000, 61),
    (250_000, 65), (300_000, 69),
)  # fmt: skip
#: CGCT, art. L. 2512-3 and L. 2513-1, by INSEE code: Paris, Marseille, Lyon, each from a day on. Marseille elects 111
#: members from the renewal of March 2026 (loi n° 2025-795 du 11 août 2025).
PARIS_LYON_MARSEILLE = {
    "75056": ((date.min, 163),),
    "13055": ((date.min, 101), (date(2026, 3, 15), 111)),
    "69123": ((date.min, 73),),
}


def council_size(insee: str, population: int, day: date | None = None) -> int:
    """The number of members of the council of a commune of that municipal population, on that day or today.

    It is a ceiling: seats may be vacant, a council of fewer than 1,000 inhabitants may be deemed complete with fewer
    (art. L. 2121-2-1), and a commune nouvelle has more until its second renewal (art. L. 2113-7 and L. 2113-8).
    """
    if insee in PARIS_LYON_MARSEILLE:
        return next(size for since, size in reversed(PARIS_LYON_MARSEILLE[insee]) if since <= (day or date.max))
    return STRATES[_rank(population)][1]


def size_above(population: int) -> int:
    """The size in the next stratum, which a commune nouvelle keeps until its second renewal (art. L. 2113-8)."""
    return STRATES[min(_rank(population) + 1, len(STRATES) - 1)][1]


def _rank(population: int) -> int:
    return bisect_right(STRATES, population, key=lambda strate: strate[0]) - 1

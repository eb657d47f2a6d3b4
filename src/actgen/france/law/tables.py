"""The dated data of the law: figures, days and texts, each row with the days on which it holds and its source.

The tables stand in `france/data/`. A day that is empty there is that of always: `since` as far back as the rules go,
`until` as long as nobody has changed the law. Both days are days on which it holds.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping


class Row(Struct, frozen=True):
    """A row of a table, and the days on which it holds."""

    cells: Mapping[str, str]
    since: date
    until: date

    def holds_on(self, day: date) -> bool:
        """Whether it is law on that day."""
        return self.since <= day <= self.until


@cache
def rows(table: str) -> tuple[Row, ...]:
    """The rows of `table.tsv`."""
    text = resources.files("actgen.france.data").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    read = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(Row(cells, _day(cells, "since", date.min), _day(cells, "until", date.max)) for cells in read)


@cache
def named(table: str, name: str) -> tuple[Row, ...]:
    """The rows of that name; LookupError where the table has none, which is a slip of the program."""
    found = tuple(row for row in rows(table) if row.cells["name"] == name)
    if not found:
        raise LookupError(f"{table}.tsv has no row {name}")
    return found


@lru_cache(maxsize=1024)
def figures(name: str, day: date = date.max) -> frozenset[int]:
    """The figures of that name in the law of that day, or of today."""
    return frozenset(int(row.cells["value"]) for row in named("figures", name) if row.holds_on(day))


def figure(name: str, day: date = date.max) -> int:
    """The one figure of that name in the law of that day, or of today; ValueError where there is none, or several."""
    (only,) = figures(name, day)
    return only


@lru_cache(maxsize=1024)
def is_within(period: str, day: date) -> bool:
    """Whether that day is in one of the periods of that name."""
    return any(row.holds_on(day) for row in named("periods", period))


def first_day_of(text: str) -> date:
    """The day from which a text holds."""
    return min(row.since for row in named("texts", text))


def _day(cells: Mapping[str, str], name: str, without: date) -> date:
    return date.fromisoformat(typed) if (typed := cells.get(name)) else without

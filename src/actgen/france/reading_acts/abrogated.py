"""Texts and formalities that are no more: since when, and what stands in their place. Only certain cases are listed.

`data/abrogated.tsv` has them; what was not read again at its source is a warning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.france.law.tables import rows

if TYPE_CHECKING:
    from datetime import date

    from actgen.france.law.tables import Row


@dataclass(frozen=True, slots=True)
class Abrogated:
    """A text, or a formality, that acts may not cite from the day `since`; in visas only, or anywhere.

    `clue` stands in whatever `pattern` finds; `unless` shows, in the same passage, that it is another thing.
    """

    name: str
    pattern: re.Pattern[str]
    clue: str
    since: date
    instead: str
    severity: Severity
    visas_only: bool
    unless: re.Pattern[str] | None


@cache
def abrogated() -> tuple[Abrogated, ...]:
    """All of them."""
    return tuple(map(_of, rows("abrogated")))


def _of(row: Row) -> Abrogated:
    cells = row.cells
    return Abrogated(
        cells["name"],
        re.compile(cells["pattern"]),
        cells["clue"],
        row.since,
        cells["instead"],
        Severity(cells["severity"]),
        cells["where"] == "visas",
        re.compile(cells["unless"]) if cells["unless"] else None,
    )

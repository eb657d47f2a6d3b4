"""Texts and formalities that are no more: since when, and what stands in their place. Only certain cases are listed.

`data/abrogated.tsv` has them; what was not read again at its source is a warning.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.diagnostics import Severity
from actgen.france.law.tables import rows
from actgen.france.reading_acts.dated import dates_in
from actgen.rules.plain_texts import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from actgen.france.law.tables import Row


class Abrogated(Struct, frozen=True):
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


@cache
def citing() -> Reading[tuple[Abrogated, int]]:
    """What is read in the passages that may cite one of them."""
    return Reading(cited_in, tuple(dict.fromkeys(one.clue for one in abrogated())))


def cited_in(plain: str) -> Iterator[tuple[Abrogated, int]]:
    """Those that a folded text cites, and where.

    Not another text of that name, nor a formality that was fulfilled while there was one.
    """
    for one in abrogated():
        if one.clue in plain:
            for found in one.pattern.finditer(plain):
                if not _is_another(one, plain):
                    yield one, found.start()


def _is_another(text: Abrogated, plain: str) -> bool:
    if text.unless and text.unless.search(plain):
        return True
    return not text.visas_only and any(dated.day and dated.day < text.since for dated in dates_in(plain))


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

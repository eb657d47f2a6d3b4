"""The points of L. 2122-22 that a council may delegate to the mayor, and the mandates that end a delegation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from actgen.france.law.tables import figure, figures, rows

#: Préparation, passation, exécution et règlement des marchés et des accords-cadres.
MARCHES: int = figure("délégation, point des marchés")
_DAYS = ("first", "second", "installed")
_POINT = re.compile(r"\s*(?:n\s*(?:°\s*)?)?(\d{1,3})\s*(?:°\s*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Renewal:
    """A general renewal of the councils: its two rounds, and the last day by which the new councils sat."""

    first: date
    second: date
    installed: date


def renewals() -> tuple[Renewal, ...]:
    """Those that the rules know, in their order."""
    days = ([date.fromisoformat(row.cells[name]) for name in _DAYS] for row in rows("renewals"))
    return tuple(Renewal(first, second, installed) for first, second, installed in days)


def last_point(day: date) -> int:
    """How many points the list has, which is closed."""
    return figure("délégation, dernier point", day)


def is_limited(number: int | None, day: date) -> bool:
    """True for a point that the council delegates « dans les limites » that it sets, on that day."""
    return number in figures("délégation, point limité", day)


def point_number(typed: str) -> int | None:
    """The number of a point, typed « 4 », « 4° » or « n° 4 »; None for anything else."""
    found = _POINT.fullmatch(typed)
    return int(found[1]) if found else None


def renewal_between(given: date, used: date) -> Renewal | None:
    """The last renewal that came after a delegation was given and before it was used."""
    return next((renewal for renewal in reversed(renewals()) if given < renewal.first <= used), None)

"""What an assembly may delegate, by points or all but some matters, and the mandates that end a delegation."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.patterns import later
from actgen.france.law.tables import figure, figures, rows

if TYPE_CHECKING:
    from actgen.variables.models import FicheCollectivite

#: Préparation, passation, exécution et règlement des marchés et des accords-cadres.
MARCHES: int = figure("délégation, point des marchés")
#: Réalisation des emprunts.
EMPRUNTS: int = figure("délégation, point des emprunts")
#: From the second Monday before a round, which is a Sunday.
_CAMPAIGN = timedelta(days=13)
_DAYS = ("first", "second", "installed")
_POINT = later(r"\s*(?:n\s*(?:°\s*)?)?(\d{1,3})\s*(?:°\s*)?", re.IGNORECASE)


class Renewal(Struct, frozen=True):
    """A general renewal of the councils: its two rounds, and the last day by which the new councils sat."""

    first: date
    second: date
    installed: date


def renewals() -> tuple[Renewal, ...]:
    """Those that the rules know, in their order."""
    days = ([date.fromisoformat(row.cells[name]) for name in _DAYS] for row in rows("renewals"))
    return tuple(Renewal(first, second, installed) for first, second, installed in days)


def delegates_by_points(fiche: FicheCollectivite) -> bool:
    """True of a commune: an EPCI or a syndicat may delegate all but some matters (CGCT, art. L. 5211-10)."""
    return fiche.as_commune is not None


class Exclusion(Struct, frozen=True):
    """A matter that no EPCI may delegate: its number, what it is, how a title says it, and what tells another."""

    point: str
    what: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str]


def excluded_matter(title: str, day: date) -> Exclusion | None:
    """The matter that a folded title says and that the law of that day keeps to the assembly: `exclusions.tsv`."""
    said = (one for one in _exclusions(day) if one.pattern.search(title) and not one.unless.search(title))
    return next(said, None)


@lru_cache(maxsize=64)
def _exclusions(day: date) -> tuple[Exclusion, ...]:
    cells = [row.cells for row in rows("exclusions") if row.holds_on(day)]
    compiled = [(one, re.compile(one["pattern"]), re.compile(one["unless"] or "(?!)")) for one in cells]
    return tuple(Exclusion(one["point"], one["what"], pattern, unless) for one, pattern, unless in compiled)


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


def campaign_on(day: date) -> Renewal | None:
    """The renewal whose campaign is open on that day, or whose councils are not all in place; None on other days.

    It opens on the second Monday before the first round: code électoral, art. R. 26.
    """
    return next((one for one in renewals() if one.first - _CAMPAIGN <= day <= one.installed), None)


def renewal_between(given: date, used: date) -> Renewal | None:
    """The last renewal that came after a delegation was given and before it was used."""
    return next((renewal for renewal in reversed(renewals()) if given < renewal.first <= used), None)

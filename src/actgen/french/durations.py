"""Durations as acts state them: « trois ans », « un mois et quinze jours », « 2 h 30 »."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from actgen.core.errors import WordingError
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.capitals import Capitals, capitalise
from actgen.french.lists import enumerate_in_french
from actgen.french.numbers import Hyphens, cardinal
from actgen.french.typography import NO_BREAK


class Unit(NamedTuple):
    """A unit of time: its field in `Duration`, its noun in both numbers, its gender and its sign in figures."""

    field: str
    singular: str
    plural: str
    feminine: bool = False
    sign: str = ""


#: From the longest to the shortest, as a duration states them.
UNITS = (
    Unit("years", "an", "ans"),
    Unit("months", "mois", "mois"),
    Unit("weeks", "semaine", "semaines", feminine=True),
    Unit("days", "jour", "jours"),
    Unit("hours", "heure", "heures", feminine=True, sign="h"),
    Unit("minutes", "minute", "minutes", feminine=True, sign="min"),
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, kept in the units in which it was stated: eighteen months are not a year and a half."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0


def duration_in_words(
    duration: Duration, *, hyphens: Hyphens = Hyphens.TRADITIONAL, capitals: Capitals = Capitals.NONE
) -> str:
    """Return « trois ans », « un mois et quinze jours », « vingt et une semaines », « deux heures et trente minutes ».

    Raises `WordingError` for an empty duration, a negative part, or a part above 999 999.
    """
    parts = [
        f"{cardinal(count, feminine=unit.feminine, hyphens=hyphens)} {plural(count, unit.singular, unit.plural)}"
        for count, unit in _parts(duration)
    ]
    return capitalise(enumerate_in_french(parts), capitals)


def duration_figures(duration: Duration) -> str:
    """Return « 3 ans », « 1 mois et 15 jours », « 2 h 30 », « 45 min », each number kept beside its unit.

    Raises `WordingError` as `duration_in_words` does.
    """
    parts = [
        f"{number_figures(count)}{NO_BREAK}{unit.sign or plural(count, unit.singular, unit.plural)}"
        for count, unit in _parts(duration)
    ]
    if duration.hours and 0 < duration.minutes < 60:
        parts[-2:] = [f"{number_figures(duration.hours)}{NO_BREAK}h{NO_BREAK}{duration.minutes:02d}"]
    return enumerate_in_french(parts)


_MOST = 999_999


def _parts(duration: Duration) -> list[tuple[int, Unit]]:
    """Return the parts that are not zero, the longest unit first."""
    parts = [(int(getattr(duration, unit.field)), unit) for unit in UNITS]
    for count, unit in parts:
        if not 0 <= count <= _MOST:
            raise WordingError(
                f"Une durée de {number_figures(count)} {unit.plural} ne s’écrit pas en lettres.",
                f"Donnez pour chaque unité un nombre de 0 à {number_figures(_MOST)}.",
            )
    stated = [(count, unit) for count, unit in parts if count]
    if not stated:
        raise WordingError("Une durée nulle ne s’écrit pas.", "Donnez au moins une unité, par exemple 3\u00a0ans.")
    return stated

"""A day and a time of that day, as acts say when a sitting opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.french.capitals import Capitals, capitalise
from actgen.french.dates import date_in_words, date_long, date_with_weekday
from actgen.french.numbers import Hyphens
from actgen.french.times import time_in_words, time_spaced

if TYPE_CHECKING:
    from datetime import date, time


def moment_in_words(
    day: date,
    moment: time,
    *,
    weekday: bool = False,
    mil: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « quinze décembre deux mille vingt-cinq à dix-neuf heures »; « à » takes a capital only among capitals.

    Raises `WordingError` for seconds.
    """
    words = date_in_words(day, weekday=weekday, mil=mil, hyphens=hyphens, capitals=capitals)
    return f"{words} {at(capitals)} {time_in_words(moment, hyphens=hyphens, capitals=capitals)}"


def moment_long(day: date, moment: time, *, weekday: bool = False) -> str:
    """Return « 15 décembre 2025 à 19 h 30 », after « lundi » when `weekday` is asked.

    Raises `WordingError` for seconds.
    """
    return f"{date_with_weekday(day) if weekday else date_long(day)} à {time_spaced(moment)}"


def at(capitals: Capitals) -> str:
    """Return the « à » between a date and its time."""
    return capitalise("à", capitals) if capitals is Capitals.ALL else "à"

"""Dates as French acts write them: in words, at length, in figures, as a rubber stamp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.french.capitals import Capitals, capitalise
from actgen.french.numbers import Hyphens, cardinal, year
from actgen.french.typography import APOSTROPHE, NO_BREAK

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def date_in_words(
    day: date,
    *,
    weekday: bool = False,
    mil: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « quinze décembre deux mille vingt-cinq », after « lundi » when `weekday` is asked.

    Only the first of a month is ordinal: « premier décembre »; see `numbers.year` for `mil`.
    """
    words = [day_in_words(day, hyphens), _month(day), year(day.year, mil=mil, hyphens=hyphens)]
    return capitalise(" ".join([weekday_of(day), *words] if weekday else words), capitals)


def date_long(day: date, *, capitals: Capitals = Capitals.NONE) -> str:
    """Return « 15 décembre 2025 » or « 1er décembre 2025 », the day and the month kept on one line."""
    return f"{day_and_month(day, capitals=capitals)} {day.year}"


def date_with_weekday(day: date, *, capitals: Capitals = Capitals.NONE) -> str:
    """Return « lundi 15 décembre 2025 »."""
    return f"{day_and_month(day, weekday=True, capitals=capitals)} {day.year}"


def day_and_month(day: date, *, weekday: bool = False, capitals: Capitals = Capitals.NONE) -> str:
    """Return « 12 mai » or « 1er mai », kept on one line, after « jeudi » when `weekday` is asked."""
    figures = "1er" if day.day == 1 else str(day.day)
    text = f"{figures}{NO_BREAK}{_month(day)}"
    return capitalise(f"{weekday_of(day)} {text}" if weekday else text, capitals)


def day_of_month_in_words(
    day: date,
    *,
    weekday: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « vingt-sept du mois d’octobre » or « premier du mois de mars », after « lundi » when it is asked."""
    words = f"{day_in_words(day, hyphens)} du mois {_of_month(day)}"
    return capitalise(f"{weekday_of(day)} {words}" if weekday else words, capitals)


def day_and_month_in_words(
    day: date,
    *,
    weekday: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « seize décembre » or « premier mars », after « jeudi » when `weekday` is asked."""
    words = f"{day_in_words(day, hyphens)} {_month(day)}"
    return capitalise(f"{weekday_of(day)} {words}" if weekday else words, capitals)


def day_in_words(day: date, hyphens: Hyphens = Hyphens.TRADITIONAL) -> str:
    """Return « quinze », or « premier »."""
    return "premier" if day.day == 1 else cardinal(day.day, hyphens=hyphens)


def weekday_of(day: date) -> str:
    """Return « lundi »."""
    return WEEKDAYS[day.weekday()]


def year_in_words(
    year_number: int,
    *,
    mil: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « deux mille vingt-cinq »; raises `WordingError` outside the years 1 to 9999."""
    return capitalise(year(year_number, mil=mil, hyphens=hyphens), capitals)


def date_stamp(day: date) -> str:
    """Return « 16 DEC. 2025 », as a rubber date stamp prints it: two figures, capitals without accents."""
    return f"{day.day:02d} {_STAMP_MONTHS[day.month - 1]} {day.year}"


def date_figures(day: date, separator: str = "/") -> str:
    """Return « 30/05/2025 », or « 30-05-2025 » with another separator."""
    return separator.join([f"{day.day:02d}", f"{day.month:02d}", f"{day.year:04d}"])


def month_and_year(year: int, month: int) -> str:
    """Return « septembre 2022 »; raises `WordingError` when the month is not between 1 and 12."""
    if not 1 <= month <= 12:
        raise WordingError(f"Le mois {month} n’existe pas.", "Un mois va de 1 (janvier) à 12 (décembre).")
    return f"{MONTHS[month - 1]} {year}"


def month_in_words(
    year_number: int,
    month: int,
    *,
    mil: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « septembre deux mille vingt-deux »; the month is from 1 to 12."""
    return capitalise(f"{MONTHS[month - 1]} {year(year_number, mil=mil, hyphens=hyphens)}", capitals)


_STAMP_MONTHS = (
    "JAN.",
    "FEV.",
    "MARS",
    "AVR.",
    "MAI",
    "JUIN",
    "JUIL.",
    "AOUT",
    "SEPT.",
    "OCT.",
    "NOV.",
    "DEC.",
)


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


def _of_month(day: date) -> str:
    month = _month(day)
    return f"d{APOSTROPHE}{month}" if month[0] in "ao" else f"de {month}"

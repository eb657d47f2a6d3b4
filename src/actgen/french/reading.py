"""What a clerk types, read: a date, a time, a number, an amount…, in figures or in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.civil_days import FIRST_YEAR, LAST_YEAR
from actgen.core.errors import WordingError
from actgen.french.dates import date_long
from actgen.french.readers.dates import stated_date
from actgen.french.readers.said_twice import said_once
from actgen.french.readers.times import is_beyond_a_day, no_such_time, stated_time, unfinished_time
from actgen.french.times import time_spaced
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from datetime import date, time

    from actgen.french.durations import Duration
    from actgen.french.values import Value


def read_value(text: str) -> Value:
    """Return what the text states: see `actgen.french.values`. A time wins over a duration: « 2 h 30 » is a time.

    Raises `WordingError` when it states nothing known, names a word that is not understood, or says what is wrong
    with a date, a time or a number that cannot be.
    """
    from actgen.french.readers.kinds import stated_value  # lazy: who reads only dates and times does without it

    value = stated_value(said_once(text))
    if value is not None:
        return value
    from actgen.french.readers.unfinished import unfinished_value  # lazy, as above

    raise unfinished_value(text) or _refusal(
        text,
        f"Le texte {quoted(text)} n’est ni une date, ni une heure, ni un nombre, ni un montant, ni un nom.",
        f"Tapez une date ({_DATE_FORMS}), une heure ({_TIME_FORMS}), un nombre entier (2025, 1\u202f234), "
        "un montant (40\u00a0€, 12\u202f345,60\u00a0€, 12345.60 EUR), en chiffres ou en lettres, "
        "une durée (3\u00a0ans), un pourcentage (12,5\u00a0%), une liste (A, B, C) ou un nom de commune (Le Havre).",
    )


def read_date(text: str) -> date:
    """Return the date that the text states: « 2025-12-15 », « 15 décembre 2025 », « quinze décembre deux mille… ».

    Raises `WordingError` when it is no date, when that day does not exist or is another day of the week.
    """
    day = stated_date(said_once(text))
    if day is None:
        hint = _day_behind(text) or f"Tapez une date\u00a0: {_DATE_FORMS}."
        raise _refusal(text, f"Le texte {quoted(text)} n’est pas une date.", hint)
    return day


def read_act_date(text: str) -> date:
    """Return the date that the text states, as `read_date`; `WordingError` also where no act can have that year."""
    day = read_date(text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise WordingError(
            f"L’année {day.year} n’est celle d’aucun acte.", f"Donnez une année de {FIRST_YEAR} à {LAST_YEAR}."
        )
    return day


def read_time(text: str) -> time:
    """Return the time that the text states: « 19:00 », « 19 h 30 », « 20h11 », « dix-neuf heures trente », « midi ».

    Raises `WordingError` when it is no time of day, or when that time does not exist.
    """
    moment = stated_time(said_once(text))
    if moment is None:
        if is_beyond_a_day(text):
            raise no_such_time(text)
        raise unfinished_time(text) or _refusal(
            text,
            f"Le texte {quoted(text)} n’est pas une heure.",
            _time_behind(text) or f"Tapez une heure\u00a0: {_TIME_FORMS}.",
        )
    return moment


def read_duration(text: str) -> Duration:
    """Return the duration that the text states: « trois ans », « 1 mois et 15 jours », « 2 h 30 ».

    Raises `WordingError` when it is no duration.
    """
    from actgen.french.readers.durations import stated_duration  # lazy, as above

    duration = stated_duration(said_once(text))
    if duration is None:
        raise _refusal(
            text,
            f"Le texte {quoted(text)} n’est pas une durée.",
            "Tapez une durée\u00a0: 3\u00a0ans, 1\u00a0mois et 15\u00a0jours, 2\u00a0h\u00a030.",
        )
    return duration


_DATE_FORMS = "2025-12-15, 15/12/2025, 15\u00a0décembre 2025"
_TIME_FORMS = "19:00, 19\u00a0h\u00a030, 20h11"


def _day_behind(text: str) -> str:
    """What to do about a number that a spreadsheet keeps for a day; empty for any other text."""
    from actgen.french.readers.serials import day_of_serial  # lazy, as above

    day = day_of_serial(text)
    return "" if day is None else _kept(f"le {date_long(day)}", "Date", day.isoformat())


def _time_behind(text: str) -> str:
    """What to do about a number that a spreadsheet keeps for a time; empty for any other text."""
    from actgen.french.readers.serials import time_of_serial  # lazy, as above

    moment = time_of_serial(text)
    return "" if moment is None else _kept(time_spaced(moment), "Heure", f"{moment:%H:%M}")


def _kept(said: str, form: str, typed: str) -> str:
    return (
        f"Dans un tableur, ce nombre est {said}\u00a0: si c’est ce que vous vouliez dire, mettez la cellule au format "
        f"{form}, ou tapez {typed}."
    )


def _refusal(text: str, message: str, hint: str) -> WordingError:
    """Return the fault of the word that is not understood, where there is one, or else the fault given."""
    from actgen.french.readers.vocabulary import misspelt_word  # lazy, as above

    return misspelt_word(text) or WordingError(message, hint)

"""Times of day as French acts write them, to the minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.french.agreement import plural
from actgen.french.capitals import Capitals, capitalise
from actgen.french.numbers import Hyphens, cardinal
from actgen.french.typography import NO_BREAK

if TYPE_CHECKING:
    from datetime import time


def time_in_words(
    moment: time,
    *,
    minutes: bool = False,
    link: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « vingt et une heures trente »; minutes of a full hour stay unsaid, 12:00 is « douze heures ».

    `minutes` names them, « vingt heures trente minutes », and `link` sets « et » before them. Hours and minutes are
    feminine, and zero is singular: « zéro heure ». Raises `WordingError` for seconds.
    """
    _refuse_seconds(moment)
    words = [cardinal(moment.hour, feminine=True, hyphens=hyphens), _hours(moment)]
    if moment.minute:
        words += ["et"] if link else []
        words.append(cardinal(moment.minute, feminine=True, hyphens=hyphens))
        words += [plural(moment.minute, "minute", "minutes")] if minutes else []
    return capitalise(" ".join(words), capitals)


def time_long(moment: time, *, zeros: bool = False, pointed: bool = False, capitals: Capitals = Capitals.NONE) -> str:
    """Return « 20 heures 30 », « 19 heures » or « 9 heures 05 », never broken over two lines.

    `zeros` says the minutes of a full hour too, « 19 heures 00 »; `pointed` writes « 20.15 heures ».
    Raises `WordingError` for seconds.
    """
    _refuse_seconds(moment)
    minutes = f"{moment.minute:02d}" if moment.minute or zeros else ""
    if pointed:
        parts = [f"{moment.hour}.{minutes}" if minutes else str(moment.hour), _hours(moment)]
    else:
        parts = [str(moment.hour), _hours(moment), minutes]
    return capitalise(NO_BREAK.join(part for part in parts if part), capitals)


def time_spaced(moment: time, *, zeros: bool = False) -> str:
    """Return « 19 h 30 », « 19 h » or « 9 h 05 », never broken over two lines; with `zeros`, « 19 h 00 ».

    Raises `WordingError` for seconds.
    """
    _refuse_seconds(moment)
    hour = f"{moment.hour}{NO_BREAK}h"
    return f"{hour}{NO_BREAK}{moment.minute:02d}" if moment.minute or zeros else hour


def time_compact(moment: time, separator: str = "h") -> str:
    """Return « 20h11 », « 19h00 » or « 9h05 », or « 20:11 » with another separator.

    Raises `WordingError` for seconds.
    """
    _refuse_seconds(moment)
    return f"{moment.hour}{separator}{moment.minute:02d}"


def _hours(moment: time) -> str:
    return plural(moment.hour, "heure", "heures")


def _refuse_seconds(moment: time) -> None:
    if moment.second or moment.microsecond:
        raise WordingError(
            f"L’heure {moment} porte des secondes, qu’un acte n’écrit pas.",
            f"Donnez l’heure et les minutes\u00a0: {moment:%H:%M}.",
        )

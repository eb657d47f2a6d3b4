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


def time_in_words(moment: time, *, hyphens: Hyphens = Hyphens.TRADITIONAL, capitals: Capitals = Capitals.NONE) -> str:
    """Return « vingt et une heures trente »; minutes of a full hour stay unsaid, 12:00 is « douze heures ».

    Hours and minutes are feminine, and zero is singular: « zéro heure ». Raises `WordingError` for seconds.
    """
    _refuse_seconds(moment)
    words = [cardinal(moment.hour, feminine=True, hyphens=hyphens), plural(moment.hour, "heure", "heures")]
    if moment.minute:
        words.append(cardinal(moment.minute, feminine=True, hyphens=hyphens))
    return capitalise(" ".join(words), capitals)


def time_spaced(moment: time) -> str:
    """Return « 19 h 30 », « 19 h » or « 9 h 05 », never broken over two lines.

    Raises `WordingError` for seconds.
    """
    _refuse_seconds(moment)
    hour = f"{moment.hour}{NO_BREAK}h"
    return f"{hour}{NO_BREAK}{moment.minute:02d}" if moment.minute else hour


def time_compact(moment: time) -> str:
    """Return « 20h11 », « 19h00 » or « 9h05 »; raises `WordingError` for seconds."""
    _refuse_seconds(moment)
    return f"{moment.hour}h{moment.minute:02d}"


def _refuse_seconds(moment: time) -> None:
    if moment.second or moment.microsecond:
        raise WordingError(
            f"L’heure {moment} porte des secondes, qu’un acte n’écrit pas.",
            f"Donnez l’heure et les minutes\u00a0: {moment:%H:%M}.",
        )

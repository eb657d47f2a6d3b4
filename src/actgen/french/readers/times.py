"""Times of day and ranges of times, read from figures or from words."""

from __future__ import annotations

import re
from datetime import time

from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.readers.numbers import count, is_said_in_numerals, number, number_fault
from actgen.french.readers.typed import Words, has_figures, passage, plain, words
from actgen.french.typography import quoted

#: The words that tell an hour.
HOUR_WORDS = frozenset({"heure", "heures", "h"})
MINUTE_WORDS = frozenset({"minute", "minutes", "min", "mn"})
NOON_AND_MIDNIGHT = {"midi": 12, "minuit": 0}


def stated_time(text: str) -> time | None:
    """Return the time, or None when the text has not the shape of one.

    « 19:30 », « 19 h 30 », « 19 h 30 min », « 20h11 », « 20.15 heures », « dix-neuf heures trente », « seize heures et
    quarante minutes », « midi et demi », « dix heures moins le quart ». Raises `WordingError` when that time does not
    exist, or holds numerals that say no number.
    """
    if has_figures(text) and (found := _in_figures(text)):
        stated = int(found["hour"]), int(found["minute"] or 0)
        return _existing_time(*stated, text) if stated[0] <= _LAST_HOUR or ":" in text else None
    said = words(text)
    said = said[1:] if said[:1] == ("a",) else said
    noon = said[0] if said and said[0] in NOON_AND_MIDNIGHT else None
    at = 0 if noon else next((place for place, word in enumerate(said) if word in HOUR_WORDS), None)
    if at is None:
        return None
    hour = NOON_AND_MIDNIGHT[noon] if noon else count(said[:at])
    minute = _minute(said[at + 1 :])
    if hour is None or minute is None:
        _refuse_bad_numerals(text, said[:at], said[at + 1 :])
        return None
    if hour > _LAST_HOUR:
        return None  # that many hours are a duration
    return _existing_time(*divmod(hour * 60 + minute, 60) if minute < 60 else (hour, minute), text)


def stated_time_range(text: str) -> tuple[time, time] | None:
    """Return both times of « de 8 h 30 à 12 h », in figures or in words, and of « 8h30-12h »."""
    typed = " ".join(text.split())
    found = _FROM_TO.fullmatch(typed) or _DASHED.fullmatch(typed)
    if not found:
        return None
    first, last = stated_time(found["first"]), stated_time(found["last"])
    if first is None or last is None:
        return None
    if first == last:
        raise WordingError(
            f"La plage {quoted(' '.join(text.split()))} commence et finit à la même heure.",
            "Écrivez l’heure du début, puis celle de la fin.",
        )
    return first, last


def is_beyond_a_day(text: str) -> bool:
    """Whether the text states 24 hours or more: « 24h », « vingt-quatre heures »."""
    said = words(text)
    at = next((place for place, word in enumerate(said) if word in HOUR_WORDS), 0)
    return (count(said[:at]) or 0) > _LAST_HOUR


def no_such_time(text: str) -> WordingError:
    """Return the refusal of an hour above 23 or a minute above 59."""
    return WordingError(
        f"L’heure {quoted(plain(text))} n’existe pas\u00a0: les heures vont de 0 à 23 et les minutes de 0 à 59.",
        f"Minuit s’écrit {quoted('00:00')}, à la date du jour qui commence.",
    )


def unfinished_time(text: str) -> WordingError | None:
    """Return the refusal of « 8h5 », of « 19:0 » and, where a time is asked for, of « 18.30 »; None otherwise."""
    found = _NEARLY_TIME.fullmatch(plain(text))
    if not found or int(found["hour"]) > _LAST_HOUR or int(found["minute"]) > 59:
        return None
    message = f"L’heure {quoted(text.strip())} n’est pas écrite comme il faut."
    if len(found["minute"]) == 2:
        return WordingError(
            message, f"Écrivez un {quoted('h')}\u00a0: {int(found['hour'])}\u00a0h\u00a0{found['minute']}."
        )
    hour, minute = int(found["hour"]), int(found["minute"])
    return WordingError(
        message,
        f"Les minutes ont deux chiffres\u00a0: {hour}\u00a0h\u00a0{minute:02}"
        + (f", ou {hour}\u00a0h\u00a0{minute}0." if 0 < minute < 6 else "."),
    )


_LAST_HOUR = 23
_HALVES_AND_QUARTERS = {
    (): 0,
    ("et", "quart"): 15,
    ("un", "quart"): 15,
    ("et", "demi"): 30,
    ("et", "demie"): 30,
    ("trois", "quarts"): 45,
    ("moins", "le", "quart"): -15,
    ("moins", "un", "quart"): -15,
}

# The patterns see plain text: lower case, no accent, single ordinary spaces.
_ISO_TIME = later(r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::00)?")
_FRENCH_TIME = later(r"(?P<hour>[0-9]{1,2}) ?h(?:eures?)?\.?(?: ?(?P<minute>[0-9]{2})(?: ?(?:min\.?|mn|minutes?))?)?")
_POINTED_TIME = later(r"(?P<hour>[0-9]{1,2})\.(?P<minute>[0-9]{2}) ?heures?")
_NEARLY_TIME = later(r"(?:a )?(?P<hour>[0-9]{1,2}) ?(?:h(?:eures?)?\.?|[:.,]) ?(?P<minute>[0-9]{1,2})")
_DASHED = later(r"(?P<first>[0-9][^-–—]*?) ?[-–—] ?(?P<last>[0-9][^-–—]*)")
_FROM_TO = later(r"de (?P<first>.+?) [àa] (?P<last>.+)", re.IGNORECASE)


def _in_figures(text: str) -> re.Match[str] | None:
    typed = plain(text)
    return _ISO_TIME.fullmatch(typed) or _FRENCH_TIME.fullmatch(typed) or _POINTED_TIME.fullmatch(typed)


def _minute(said: Words) -> int | None:
    """Return the minutes after the hour; negative for « moins le quart »."""
    if said in _HALVES_AND_QUARTERS:
        return _HALVES_AND_QUARTERS[said]
    if said[:1] == ("moins",):
        found = count(said[1:])
        return -found if found and found < 60 else None
    said = said[1:] if said[0] == "et" else said
    if said[-1:] and said[-1] in MINUTE_WORDS:
        return count(said[:-1])
    return None if said[:1] and said[0].isdigit() and len(said[0]) == 1 else count(said)


def _refuse_bad_numerals(text: str, hours: Words, minutes: Words) -> None:
    for part in (hours, minutes):
        if is_said_in_numerals(part) and part not in _HALVES_AND_QUARTERS and number(part) is None:
            raise number_fault(passage(text, part))


def _existing_time(hour: int, minute: int, text: str) -> time:
    if not 0 <= hour <= _LAST_HOUR or minute > 59:
        raise no_such_time(text)
    return time(hour, minute)

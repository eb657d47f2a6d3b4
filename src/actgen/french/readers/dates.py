"""Dates, months of a year and ranges of dates, read from figures or from words."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from typing import NamedTuple

from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.dates import MONTHS, WEEKDAYS, date_long
from actgen.french.readers.numbers import is_said_in_numerals, number, number_fault
from actgen.french.readers.typed import Words, has_figures, passage, plain, words
from actgen.french.typography import quoted

#: Months by their plain name, and by the abbreviations of a date stamp.
MONTH_NUMBERS = {plain(name): number for number, name in enumerate(MONTHS, start=1)}
WEEKDAY_NUMBERS = {plain(name): number for number, name in enumerate(WEEKDAYS)}


def stated_date(text: str) -> date | None:
    """Return the date, or None when the text has not the shape of one.

    « 2025-12-15 », « 15/12/2025 », « 15.12.2025 », « 15 DEC. 2025 », « lundi 15 décembre 2025 », « Le Lundi Quinze
    Décembre Deux Mil Vingt Cinq », « l’an deux mille vingt-cinq, le quinze du mois de décembre ». Raises
    `WordingError` when that day does not exist, is another day of the week, has no year or a year cut short, or holds
    numerals that say no number.
    """
    if has_figures(text):
        if found := _in_figures(text):
            return _existing_date(int(found["year"]), int(found["month"]), int(found["day"]))
        if short := _SHORT_YEAR.fullmatch(plain(text)):
            raise _year_cut_short(text, short)
    parts = _parts(text)
    if parts is None or parts.month is None or parts.day is None:
        return None
    if parts.year is None:
        raise WordingError(f"La date {quoted(text.strip())} n’a pas d’année.", "Ajoutez son année.")
    return _completed(parts, parts.year, parts.month)


def stated_month(text: str) -> tuple[int, int] | None:
    """Return the year and the month of « 2022-09 », « septembre 2022 » or « septembre deux mille vingt-deux »."""
    if found := _ISO_MONTH.fullmatch(plain(text)):
        if not 1 <= int(found["month"]) <= 12 and int(found["month"]) == (int(found["year"]) + 1) % 100:
            return None  # « 2025-26 » is a school year
        first = _existing_date(int(found["year"]), int(found["month"]), 1)
        return first.year, first.month
    said = words(text)
    if len(said) < 2 or said[0] not in MONTH_NUMBERS or (year := _year(said[1:])) is None:
        return None
    return year, MONTH_NUMBERS[said[0]]


def year_opening(said: Words) -> int:
    """How many words open a year: « l’an », « en l’an », « L an » or « Lan » of a scanner; 0 for none."""
    if not said or said[0] not in _OPENING_WORDS:
        return 0
    before = 1 if said[0] == "en" else 0
    return next((before + len(form) for form in _OPENINGS if said[before : before + len(form)] == form), 0)


def stated_date_range(text: str) -> tuple[date, date] | None:
    """Return both days of « du 1er au 15 décembre 2025 », in figures or in words, as `stated_date` reads them.

    Raises `WordingError` also when the last day comes first.
    """
    found = _FROM_TO.fullmatch(" ".join(text.split()))
    last = stated_date(found["last"]) if found else None
    if found is None or last is None:
        return None
    first = _first_day(found["first"], last)
    if first is not None and first > last:
        raise WordingError(
            f"Le {date_long(last)} vient avant le {date_long(first)}.", "Écrivez le premier jour, puis le dernier."
        )
    return (first, last) if first else None


class _Parts(NamedTuple):
    """What a date in words says: « lundi 15 décembre 2025 » all four, « du premier » only a day."""

    weekday: int | None
    day: int | None
    month: int | None
    year: int | None


_FIRST_FULL_YEAR = 1000
_OPENINGS = (("l'", "an"), ("l", "an"), ("lan",))
_OPENING_WORDS = frozenset({"en", "l'", "l", "lan"})
_ABBREVIATIONS = {
    "jan.": 1, "janv.": 1, "fev.": 2, "fevr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
}  # fmt: skip
_MONTH_WORDS = MONTH_NUMBERS | _ABBREVIATIONS

# The patterns see plain text: lower case, no accent, single ordinary spaces.
_ISO_DATE = later(r"(?P<year>[0-9]{4})([-/])(?P<month>[0-9]{2})\2(?P<day>[0-9]{2})")
_FRENCH_DATE = later(r"(?P<day>[0-9]{1,2})([/. -])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")
_SHORT_YEAR = later(r"(?P<day>[0-9]{1,2})([/.-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{2})")
_ISO_MONTH = later(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})")
#: « 1er », which some type « 1 er » or « 1° ».
_DAY_FIGURES = later(r"(?P<day>[0-9]{1,2})|1 ?(?:er|[°º])")
_YEAR_FIGURES = later(r"[0-9]{4}")
_FROM_TO = later(r"du (?P<first>.+?) au (?P<last>.+)", re.IGNORECASE)


def _in_figures(text: str) -> re.Match[str] | None:
    typed = plain(text)
    return _ISO_DATE.fullmatch(typed) or _FRENCH_DATE.fullmatch(typed)


def _year_cut_short(text: str, found: re.Match[str]) -> WordingError:
    """The refusal of « 15/12/25 », with the whole year in this century where the day exists."""
    day, month, year = int(found["day"]), int(found["month"]), 2000 + int(found["year"])
    exists = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return WordingError(
        f"Dans la date {quoted(text.strip())}, l’année n’a que deux chiffres.",
        f"Écrivez-la entière\u00a0: {day:02}/{month:02}/{year}." if exists else "Écrivez-la entière, comme 15/12/2025.",
    )


def _first_day(text: str, last: date) -> date | None:
    """The first day of a range, which leaves unsaid the month and the year that the last day says."""
    if has_figures(text) and (found := _in_figures(text)):
        return _existing_date(int(found["year"]), int(found["month"]), int(found["day"]))
    parts = _parts(text)
    return _completed(parts, parts.year or last.year, parts.month or last.month) if parts and parts.day else None


def _parts(text: str) -> _Parts | None:
    """Return what the words say, or None as soon as one has no place in a date."""
    said = words(text)
    before, year = _year_first(said)
    at = next((place for place, word in enumerate(before) if word in _MONTH_WORDS), len(before))
    weekday, start = _weekday(before[:at])
    end = at - 2 if before[at - 2 : at] in (("mois", "de"), ("mois", "d'")) else at
    end -= end < at and before[end - 1] == "du"
    after = before[at + 4 if before[at + 1 : at + 4] == ("de", "l'", "an") else at + 1 :]
    month = _MONTH_WORDS[before[at]] if at < len(before) else None
    day = _day(before[start:end])
    if after:
        year = _year(after) if year is None else None
    if day is None or (after and year is None):
        if month is not None:
            _refuse_bad_numerals(text, before[start:end], after)
        return None
    return _Parts(weekday, day, month, year)


def _year_first(said: Words) -> tuple[Words, int | None]:
    """Part « l’an deux mille vingt-cinq, le quinze décembre » into its day and its year."""
    opening = year_opening(said)
    if not opening or "le" not in said[opening:]:
        return said, None
    at = said.index("le", opening)
    year = said[opening : at - 1] if said[at - 1] == "et" else said[opening:at]
    return (said[at:], _year(year)) if _year(year) else (said, None)


def _weekday(said: Words) -> tuple[int | None, int]:
    """Return the day of the week, and where the number of the day stands after it."""
    start = 1 if said[:1] == ("le",) else 0
    weekday = WEEKDAY_NUMBERS.get(said[start]) if len(said) > start else None
    return weekday, start + (weekday is not None)


def _day(said: Words) -> int | None:
    if figures := _DAY_FIGURES.fullmatch(" ".join(said)):
        return int(figures["day"] or 1)
    if said == ("premier",):
        return 1
    found = number(said)
    return found if found != 1 else None


def _year(said: Words) -> int | None:
    """Return a year of four figures; « vingt-cinq » alone may be a year cut short, and is none."""
    if len(said) == 1 and _YEAR_FIGURES.fullmatch(said[0]):
        return int(said[0])
    found = number(said)
    return found if found is not None and _FIRST_FULL_YEAR <= found <= MAXYEAR else None


def _refuse_bad_numerals(text: str, day: Words, year: Words) -> None:
    """Raise when the day or the year is said in numerals, and yet says no day or no year."""
    for part, read in ((day, _day), (year, _year)):
        if not is_said_in_numerals(part) or read(part) is not None:
            continue
        if number(part) is None:
            raise number_fault(passage(text, part))
        if read is _day:
            raise WordingError(
                "Le premier jour du mois ne s’écrit pas «\u00a0un\u00a0».", "Écrivez «\u00a0premier\u00a0»."
            )
        raise WordingError(
            f"L’année {quoted(passage(text, part))} n’est pas entière.",
            f"Écrivez les milliers aussi, comme {quoted('deux mille vingt-cinq')}.",
        )


def _completed(parts: _Parts, year: int, month: int) -> date:
    day = _existing_date(year, month, parts.day or 0)
    if parts.weekday is not None and day.weekday() != parts.weekday:
        raise WordingError(
            f"Le {date_long(day)} est un {WEEKDAYS[day.weekday()]}, pas un {WEEKDAYS[parts.weekday]}.",
            "Corrigez le jour de la semaine ou la date.",
        )
    return day


def _existing_date(year: int, month: int, day: int) -> date:
    if not MINYEAR <= year <= MAXYEAR:
        raise WordingError(f"L’année {year} n’existe pas.", "Une année va de 1 à 9999.")
    if not 1 <= month <= 12:
        raise WordingError(
            f"Le mois {month} n’existe pas\u00a0: une année a 12 mois.",
            "Écrivez le jour avant le mois (15/12/2025), ou la date internationale (2025-12-15).",
        )
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        name = MONTHS[month - 1]
        raise WordingError(
            f"Le {day}\u00a0{name} {year} n’existe pas\u00a0: {name} {year} a {length} jours.",
            "Corrigez le jour ou le mois.",
        )
    return date(year, month, day)

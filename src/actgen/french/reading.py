"""What a clerk types, read as a date, a time, a whole number or an amount in euros."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, time
from decimal import Decimal

from actgen.core.errors import WordingError
from actgen.french.dates import MONTHS, WEEKDAYS, date_long
from actgen.french.typography import quoted


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date that was typed."""

    day: date


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day that was typed."""

    moment: time


@dataclass(frozen=True, slots=True)
class IntegerValue:
    """A whole number that was typed."""

    number: int


@dataclass(frozen=True, slots=True)
class AmountValue:
    """An amount in euros that was typed."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class ListValue:
    """A list that was typed, its elements parted by commas."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameValue:
    """A name that was typed, as of a commune: it begins with a capital and holds no figure."""

    name: str


Value = DateValue | TimeValue | IntegerValue | AmountValue | ListValue | NameValue


def read_value(text: str) -> Value:
    """Return the date, time, whole number, amount, list or name that the text states.

    Raises `WordingError` when it states none of them, when its date or its time does not exist, or when its
    amount has more than two decimals.
    """
    plain = _plain(text)
    if (day := _date(plain)) is not None:
        return DateValue(day)
    if (moment := _time(plain)) is not None:
        return TimeValue(moment)
    if (amount := _amount(plain)) is not None:
        return AmountValue(amount)
    if len(plain) <= _LONGEST and _INTEGER.fullmatch(plain):
        return IntegerValue(int(_digits(plain)))
    if (words := _words(text)) is not None:
        return words
    raise WordingError(
        f"Le texte {quoted(text)} n’est ni une date, ni une heure, ni un nombre, ni un montant, ni un nom.",
        f"Tapez une date ({_DATE_FORMS}), une heure ({_TIME_FORMS}), un nombre entier (2025, 1\u202f234), "
        "un montant (40\u00a0€, 12\u202f345,60\u00a0€, 12345.60 EUR), une liste (A, B, C) "
        "ou un nom de commune (Le Havre).",
    )


def read_date(text: str) -> date:
    """Return the date that the text states: « 2025-12-15 », « 15/12/2025 », « 15 décembre 2025 ».

    Raises `WordingError` when it is no date, when that day does not exist or is another day of the week.
    """
    day = _date(_plain(text))
    if day is None:
        raise WordingError(f"Le texte {quoted(text)} n’est pas une date.", f"Tapez une date\u00a0: {_DATE_FORMS}.")
    return day


def read_time(text: str) -> time:
    """Return the time that the text states: « 19:00 », « 19h », « 19 h 30 », « 20h11 ».

    Raises `WordingError` when it is no time of day, or when that time does not exist.
    """
    moment = _time(_plain(text))
    if moment is None:
        raise WordingError(f"Le texte {quoted(text)} n’est pas une heure.", f"Tapez une heure\u00a0: {_TIME_FORMS}.")
    return moment


_LONGEST = 40
_DATE_FORMS = "2025-12-15, 15/12/2025, 15\u00a0décembre 2025"
_TIME_FORMS = "19:00, 19\u00a0h\u00a030, 20h11"

# The patterns see plain text: lower case, no accent, single ordinary spaces.
_ISO_DATE = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_FRENCH_DATE = re.compile(r"(?P<day>[0-9]{1,2})([/-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})")
_LONG_DATE = re.compile(r"(?:(?P<weekday>[a-z]+) )?(?P<day>1er|[0-9]{1,2}) (?P<month>[a-z]+) (?P<year>[0-9]{4})")
_ISO_TIME = re.compile(r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::00)?")
_FRENCH_TIME = re.compile(r"(?P<hour>[0-9]{1,2}) ?h(?: ?(?P<minute>[0-9]{2}))?")
_WHOLE = r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?: [0-9]{3})+)"
_INTEGER = re.compile(_WHOLE)
_AMOUNT = re.compile(rf"(?P<euros>{_WHOLE})(?:[.,](?P<decimals>[0-9]+))? ?(?:€|eur|euros?)")


#: The signs of the official names of communes: letters, hyphens, apostrophes, spaces and brackets.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŒ][\w ’'()-]+")


def _plain(text: str) -> str:
    """Return the text in lower case, without accents and with single ordinary spaces, to compare it."""
    decomposed = unicodedata.normalize("NFD", " ".join(text.split()).lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


_MONTH_NUMBERS = {_plain(name): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {_plain(name): number for number, name in enumerate(WEEKDAYS)}


def _words(text: str) -> ListValue | NameValue | None:
    """Return a list parted by commas, or a name that begins with a capital; None when figures stand in it."""
    items = tuple(item.strip() for item in text.split(","))
    if any(char.isdigit() for char in text) or not all(items):
        return None
    if len(items) > 1:
        return ListValue(items)
    return NameValue(items[0]) if _NAME.fullmatch(items[0]) else None


def _date(plain: str) -> date | None:
    """Return the date, or None when the text has not the shape of one."""
    if found := _ISO_DATE.fullmatch(plain) or _FRENCH_DATE.fullmatch(plain):
        return _existing_date(int(found["year"]), int(found["month"]), int(found["day"]))
    found = _LONG_DATE.fullmatch(plain)
    return _long_date(found) if found else None


def _long_date(found: re.Match[str]) -> date | None:
    month, weekday = _MONTH_NUMBERS.get(found["month"]), found["weekday"]
    if month is None or (weekday and weekday not in _WEEKDAY_NUMBERS):
        return None
    day = _existing_date(int(found["year"]), month, int(found["day"].removesuffix("er")))
    if weekday and day.weekday() != _WEEKDAY_NUMBERS[weekday]:
        raise WordingError(
            f"Le {date_long(day)} est un {WEEKDAYS[day.weekday()]}, pas un {weekday}.",
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


def _time(plain: str) -> time | None:
    """Return the time, or None when the text has not the shape of one."""
    found = _ISO_TIME.fullmatch(plain) or _FRENCH_TIME.fullmatch(plain)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise WordingError(
            f"L’heure {quoted(plain)} n’existe pas\u00a0: les heures vont de 0 à 23 et les minutes de 0 à 59.",
            f"Minuit s’écrit {quoted('00:00')}, à la date du jour qui commence.",
        )
    return time(hour, minute)


def _amount(plain: str) -> Decimal | None:
    """Return the amount, or None when the text has not the shape of one."""
    found = _AMOUNT.fullmatch(plain)
    if not found:
        return None
    decimals = found["decimals"] or "0"
    if len(decimals) > 2:
        raise WordingError(
            f"Le montant {quoted(plain)} a plus de deux décimales.",
            "Séparez les milliers par une espace et les centimes par une virgule\u00a0: 12\u202f345,60\u00a0€.",
        )
    return Decimal(f"{_digits(found['euros'])}.{decimals}")


def _digits(plain: str) -> str:
    return plain.replace(" ", "")

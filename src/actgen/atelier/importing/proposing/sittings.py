"""The day and the hour of a sitting as its opening tells them: « L’an deux mille vingt-six, le douze mars à … »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.exact_filters import filter_of_day_and_month, filter_writing
from actgen.atelier.importing.proposing.found import Found
from actgen.core.errors import WordingError
from actgen.french.dates import MONTHS, WEEKDAYS
from actgen.french.reading import read_date, read_time

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MONTH = "|".join((*MONTHS, "fevrier", "aout", "decembre"))
_WEEKDAY = "|".join(WEEKDAYS)
#: « L’an deux mille vingt-six, le lundi douze du mois de mars »: the year stands apart from its day.
_OPENING = re.compile(
    rf"\bl[’' ]?\s?an\s+(?P<year>[\w-]{{1,60}}(?: [\w-]{{1,60}}){{0,6}}?)(?:\s*,)?\s+(?:et\s+)?le\s+"
    rf"(?P<day>(?P<weekday>(?:{_WEEKDAY})\s+)?[\w-]{{1,60}}(?: [\w-]{{1,60}}){{0,3}}?\s+(?:du\s+mois\s+d(?:e\s+|’))?"
    rf"(?:{_MONTH}))\b",
    re.IGNORECASE,
)
_HOURS = r"(?:[a-zéà]+[- ](?:et[- ])?)?[a-zéà]+"
_LINKS = "(?:les?|en|sous|dans|au|[àa])"
#: « à dix-neuf heures trente », « à vingt heures et trente minutes », « à 19 h 30 », « à 19h30 », « à 20.15 heures »
_TIME = re.compile(
    rf"\b[àa]\s+(?P<time>\d{{1,2}}\s?h(?:eures?)?(?:\s?\d{{2}})?(?!\w)|\d{{1,2}}\.\d{{2}}\s?heures?\b"
    rf"|(?:{_HOURS})\s+heures?(?:\s+(?:et\s+)?{_HOURS}\s+minutes?\b"
    rf"|\s+(?!pr[ée]cises|{_LINKS}\b){_HOURS}(?=\s*[,.;)]|$|\s+(?:{_LINKS}|se)\b))?)",
    re.IGNORECASE,
)
_OF_SITTING = re.compile(r"\b(?:s[ée]ance|conseil municipal|r[ée]unis?)\b", re.IGNORECASE)
_DAY, _HOUR = "jour de la séance", "heure de la séance"


def find_sitting(text: str, style: str) -> Iterator[Found]:
    """The year, the day and the hour of the sitting, where a paragraph opens a délibération or tells its sitting."""
    opening = _OPENING.search(text)
    if opening and (day := _read(opening[0])):
        yield from _opening(opening, day)
    if opening or style == "Ouverture" or _OF_SITTING.search(text):
        yield from _times(text, opens=bool(opening) or style == "Ouverture")


def _opening(found: re.Match[str], day: date) -> Iterator[Found]:
    year = "annee" if found["year"].isdecimal() else filter_writing(found["year"], "annee_lettres") or "annee_lettres"
    said = f"année de la séance{_spelled(found['year'])}"
    yield Found(*found.span("year"), f"{{{{ seance.date | {year} }}}}", said, value=day.isoformat(), opens=True)
    tag = f"{{{{ seance.date | {filter_of_day_and_month(day, found['day'])} }}}}"
    yield Found(*found.span("day"), tag, _DAY, value=day.isoformat(), opens=True)


def _times(text: str, *, opens: bool) -> Iterator[Found]:
    for found in _TIME.finditer(text):
        words = found["time"]
        known = filter_writing(words, "heure_lettres", "heure", "heure_longue", "heure_compacte")
        filter_ = known or ("heure" if words[0].isdigit() else "heure_lettres")
        why = _HOUR if known else f"{_HOUR}\u00a0; aucune balise ne l’écrit tout à fait ainsi"
        tag = f"{{{{ seance.heure | {filter_} }}}}"
        yield Found(*found.span("time"), tag, why, value=_hour(words), opens=opens)


def _spelled(words: str) -> str:
    """What the report adds where the words are not those of any filter."""
    known = words.isdecimal() or filter_writing(words, "annee_lettres")
    return "" if known else "\u00a0; la balise ne l’écrit pas tout à fait ainsi"


def _hour(words: str) -> str:
    """The hour in one form; its own words where they cannot be read."""
    try:
        return read_time(words).isoformat()
    except WordingError:
        return words.casefold()


def _read(words: str) -> date | None:
    try:
        return read_date(words)
    except WordingError:
        return None

"""The dates that a folded text states: « 15/12/2025 », « 1er septembre 2026 », « 16 dec. 2025 », or in words."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.france.reading_acts.spelled import IN_WORDS, NUMBER_WORDS, read_number
from actgen.french.dates import MONTHS
from actgen.rules.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = {fold(name): number for number, name in enumerate(MONTHS, start=1)} | {
    "jan.": 1, "janv.": 1, "fev.": 2, "fevr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
}  # fmt: skip
_MONTH = "|".join(re.escape(name) for name in sorted(_MONTHS, key=len, reverse=True))
_SLASHED = re.compile(r"(?<![\d/-])(?P<d>\d{1,2})(?P<sep>[/-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})(?![\d/-])")

#: A month that has its name, after its day; its year before them, « l'an deux mille vingt et un, le vingt-sept du mois
#: d'octobre », or behind them.
_NAMED = (
    rf"(?:an (?P<an>\d{{4}}|{IN_WORDS}) ?,? ?(?:et )?(?:le |ce )?(?:jour )?(?:\w+di,? )?(?:le )?)?"
    rf"(?P<day>1er|\d\d?|premier|{IN_WORDS}) (?:du mois )?(?:d'|de )?(?P<month>{_MONTH})"
    rf"(?(an)|(?: |,? (?:de )?l'an |, (?=\d{{4}}|deux mil|mil))(?P<year>\d{{4}}|{IN_WORDS}))"
)
#: What a date begins with is looked at first: most places of a text begin none.
_FIRSTS = "".join(sorted({word[0] for word in (*NUMBER_WORDS, "premier", "an")}))
#: A date whose month has its name begins a word, and so follows a sign of none, which is found sooner: it is sought in
#: a text behind a space.
_WITH_NAME = re.compile(rf"\W(?=[\d{_FIRSTS}])(?:{_NAMED})")
_HYPHENS = re.compile(r"-\d{1,2}-\d{4}")
#: What a date begins with whose day follows its year.
_YEAR_FIRST = re.compile(r"an (?<!\wan )")
_LONG_MONTHS = tuple(map(fold, MONTHS))
#: A day that does not follow its year is followed by it.
_FOLLOWED_MONTHS = tuple(f"{name}{sign}" for name in _LONG_MONTHS for sign in " ,")
#: One of these stands in each of them: there are fewer, and « mai » alone stands in « maire ».
_IN_FOLLOWED_MONTHS = ("mai ", "mai,", "mars", "jui", "bre", "vri", "nvi", "aou")
_SHORT_MONTHS = tuple(name for name in _MONTHS if name not in _LONG_MONTHS)


class Dated(Struct, frozen=True):
    """A date of a text, and where it begins and ends there; `day` is None for one that no calendar has."""

    day: date | None
    start: int
    end: int

    def of(self, text: str) -> str:
        """« du seize décembre », « de l’an deux mil vingt-cinq, le seize décembre », as the text writes it."""
        return f"de l’{self._written(text)}" if self._begins_by_its_year(text) else f"du {self._written(text)}"

    def on(self, text: str) -> str:
        """« le seize décembre », « l’an deux mil vingt-cinq, le seize décembre », as the text writes it."""
        return f"l’{self._written(text)}" if self._begins_by_its_year(text) else f"le {self._written(text)}"

    def _written(self, text: str) -> str:
        return text[self.start : self.end]

    def _begins_by_its_year(self, text: str) -> bool:
        return self._written(text).casefold().startswith("an ")


@lru_cache(maxsize=1024)
def dates_in(plain: str) -> tuple[Dated, ...]:
    """Every date of a folded text; those of the last 1,024 texts are remembered."""
    return tuple(_slashed_or_not(plain) if _may_be_slashed(plain) else _with_names(f" {plain}"))


def may_be_dated(plain: str) -> bool:
    """Whether a date may stand in a folded text: at a fifth of what `dates_in` takes to tell that none does."""
    if _may_be_slashed(plain) or _has_a_short_month(plain):
        return True
    if _YEAR_FIRST.search(plain):
        return any(map(plain.__contains__, _LONG_MONTHS))
    has = plain.__contains__
    return any(map(has, _IN_FOLLOWED_MONTHS)) and any(map(has, _FOLLOWED_MONTHS))


def _may_be_slashed(plain: str) -> bool:
    return "/" in plain or _HYPHENS.search(plain) is not None


def _has_a_short_month(plain: str) -> bool:
    """Whether « janv. » or another stands in it: few texts have a point before their end."""
    point = plain.find(".")
    if 0 <= point < len(plain) - 1:
        return any(map(plain.__contains__, _SHORT_MONTHS))
    return point >= 0 and plain.endswith(_SHORT_MONTHS)


@lru_cache(maxsize=512)
def in_figures(day: date) -> str:
    """« 15 avril 2026 », folded, as most acts write a day: what a text says so after a blank is read as that day."""
    return f"{'1er' if day.day == 1 else day.day} {_LONG_MONTHS[day.month - 1]} {day.year:04}"


def says(plain: str, day: date) -> bool:
    """Whether one of the dates of a folded text is that day."""
    before, usual, _ = plain.partition(in_figures(day))
    if usual and not (before[-1:].isalnum() or before[-1:] == "_" or _YEAR_FIRST.search(before)):
        return True  # nothing that stands before it can have it within another date
    return any(dated.day == day for dated in dates_in(plain))


def year_first(plain: str, day: date) -> tuple[str, str] | None:
    """What stands before and after « an deux mille vingt-six, le quinze avril », the first date of a text, if it is so.

    None where the text does not open with that day, written with its year first.
    """
    year = _YEAR_FIRST.search(plain)
    if year is None:
        return None
    said, month, after = plain[year.start() :].partition(_LONG_MONTHS[day.month - 1])
    return (plain[: year.start()], after) if month and _day_of(f"{said}{month}") == day else None


@lru_cache(maxsize=1024)
def _day_of(text: str) -> date | None:
    """The day that a text is the date of, whole; those of the last 1,024 are remembered."""
    found = _WITH_NAME.fullmatch(f" {text}")
    return _named_day(found) if found else None


def _with_names(spaced: str) -> Iterator[Dated]:
    """The dates whose months have their names, of a text that stands after a space."""
    at = 0
    while found := _WITH_NAME.search(spaced, at):
        yield _named(found)
        at = found.end() - 1  # the point of « janv. » may stand before the next date


def _slashed_or_not(plain: str) -> Iterator[Dated]:
    """The dates of a text in order; each is sought again only once it has passed, so that many take no longer each."""
    spaced = f" {plain}"
    slashed, named = _SLASHED.search(plain), _WITH_NAME.search(spaced)
    while slashed or named:
        dated = _first(slashed, named)
        yield dated
        if slashed and slashed.start() < dated.end:
            slashed = _SLASHED.search(plain, dated.end)
        if named and named.start() < dated.end:
            named = _WITH_NAME.search(spaced, dated.end)


def _first(slashed: re.Match[str] | None, named: re.Match[str] | None) -> Dated:
    """The first of two dates, of which one may lack."""
    if named and not (slashed and slashed.start() <= named.start()):
        return _named(named)
    assert slashed is not None
    return _slashed(slashed)


def date_at(plain: str, start: int) -> Dated | None:
    """The date that begins at that place of a folded text, or None."""
    if slashed := _SLASHED.match(plain, start):
        return _slashed(slashed)
    named = _WITH_NAME.match(f" {plain}", start)
    return _named(named) if named else None


def _slashed(found: re.Match[str]) -> Dated:
    return Dated(_existing(int(found["y"]), int(found["m"]), int(found["d"])), *found.span())


def _named(found: re.Match[str]) -> Dated:
    """The date whose month has its name; what was found begins by the sign before it, in a text behind a space."""
    return Dated(_named_day(found), found.start(), found.end() - 1)


def _named_day(found: re.Match[str]) -> date | None:
    return _existing(read_number(found["an"] or found["year"]), _MONTHS[found["month"]], _day_number(found["day"]))


def _day_number(text: str) -> int:
    return 1 if text in ("1er", "premier") else read_number(text)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None

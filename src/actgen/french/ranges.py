"""From one day to another, from one time to another: what stands twice is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import WordingError
from actgen.french.capitals import Capitals, capitalise
from actgen.french.dates import MONTHS, date_in_words, date_long, date_with_weekday, day_in_words, weekday_of
from actgen.french.numbers import Hyphens
from actgen.french.times import time_in_words, time_spaced
from actgen.french.typography import NO_BREAK

if TYPE_CHECKING:
    from datetime import date, time


def date_range_long(first: date, last: date, *, weekday: bool = False) -> str:
    """Return « du 1er au 15 décembre 2025 », « du 15 décembre 2025 au 3 janvier 2026 », « le 15 décembre 2025 ».

    The month and the year of both days are said once. Raises `WordingError` when the last day comes first.
    """
    _refuse_reversed(first, last)
    end = date_with_weekday(last) if weekday else date_long(last)
    if first == last:
        return f"le {end}"
    start = date_long(first)
    if _same_month(first, last):
        start = start.partition(NO_BREAK)[0]
    elif first.year == last.year:
        start = start.removesuffix(f" {first.year}")
    return f"du {weekday_of(first)} {start} au {end}" if weekday else f"du {start} au {end}"


def date_range_in_words(
    first: date,
    last: date,
    *,
    weekday: bool = False,
    mil: bool = False,
    hyphens: Hyphens = Hyphens.TRADITIONAL,
    capitals: Capitals = Capitals.NONE,
) -> str:
    """Return « du premier au quinze décembre deux mille vingt-cinq »; see `date_range_long`."""
    _refuse_reversed(first, last)
    end = date_in_words(last, weekday=weekday, mil=mil, hyphens=hyphens)
    if first == last:
        return capitalise(f"le {end}", capitals)
    if first.year != last.year:
        start = date_in_words(first, weekday=weekday, mil=mil, hyphens=hyphens)
    else:
        words = [day_in_words(first, hyphens)]
        words += [] if _same_month(first, last) else [MONTHS[first.month - 1]]
        start = " ".join([weekday_of(first), *words] if weekday else words)
    return capitalise(f"du {start} au {end}", capitals)


def time_range_spaced(first: time, last: time) -> str:
    """Return « de 8 h 30 à 12 h »; past midnight too, « de 22 h à 6 h ».

    Raises `WordingError` when both are the same time, and for seconds.
    """
    _refuse_same(first, last)
    return f"de {time_spaced(first)} à {time_spaced(last)}"


def time_range_in_words(
    first: time, last: time, *, hyphens: Hyphens = Hyphens.TRADITIONAL, capitals: Capitals = Capitals.NONE
) -> str:
    """Return « de huit heures trente à douze heures »; raises `WordingError` as `time_range_spaced` does."""
    _refuse_same(first, last)
    return capitalise(f"de {time_in_words(first, hyphens=hyphens)} à {time_in_words(last, hyphens=hyphens)}", capitals)


def _same_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)


def _refuse_reversed(first: date, last: date) -> None:
    if last < first:
        raise WordingError(
            f"Le {date_long(last)} vient avant le {date_long(first)}.", "Donnez le premier jour, puis le dernier."
        )


def _refuse_same(first: time, last: time) -> None:
    if first == last:
        raise WordingError(
            f"De {time_spaced(first)} à {time_spaced(last)}, il ne s’écoule rien.",
            "Donnez l’heure du début, puis celle de la fin.",
        )

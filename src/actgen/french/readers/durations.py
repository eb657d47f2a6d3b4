"""Durations, school years and spans of years, read from figures or from words."""

from __future__ import annotations

from itertools import pairwise

from actgen.core.errors import WordingError
from actgen.core.patterns import later
from actgen.french.durations import UNITS, Duration
from actgen.french.readers.numbers import count, is_said_in_numerals, number, number_fault
from actgen.french.readers.typed import Words, passage, plain, words
from actgen.french.typography import quoted

_FIELDS = [unit.field for unit in UNITS]

#: The words that name a unit of time, and the field of each in a `Duration`.
UNIT_WORDS = {
    **{word: unit.field for unit in UNITS for word in (unit.singular, unit.plural)},
    "annee": "years", "annees": "years", "h": "hours", "min": "minutes", "mn": "minutes",
}  # fmt: skip


def stated_duration(text: str) -> Duration | None:
    """Return the duration of « trois ans », « 1 mois et 15 jours », « 2 h 30 », « deux ans et demi »; None otherwise.

    The units come from the longest to the shortest, each once. Raises `WordingError` for numerals that say no
    number, and for « demi » after a unit that has no usual half.
    """
    said = words(text)
    places = [place for place, word in enumerate(said) if word in UNIT_WORDS]
    if not places or places[0] == 0:
        return None
    parts: dict[str, int] = {}
    for start, end in pairwise([-1, *places]):
        skipped = start + 1 + (start >= 0 and said[start + 1] == "et")
        found = count(said[skipped:end])
        if found is None:
            if is_said_in_numerals(said[skipped:end]):
                raise number_fault(passage(text, said[skipped:end]))
            return None
        parts[UNIT_WORDS[said[end]]] = found
    if (
        len(parts) < len(places)
        or [field for field in _FIELDS if field in parts] != list(parts)
        or not any(parts.values())
    ):
        return None
    return _ended(parts, said[places[-1]], said[places[-1] + 1 :])


def stated_school_year(text: str) -> int | None:
    """Return 2025 for « 2025-2026 », « 2025/2026 », « 2025-26 » or « l’année scolaire 2025-2026 »; None otherwise.

    Raises `WordingError` when the two years do not follow each other.
    """
    found = _SCHOOL_YEAR.fullmatch(plain(text))
    if not found:
        return None
    first, last = int(found["first"]), int(found["last"])
    if len(found["last"]) == 2:
        last += (first + 1) // 100 * 100
    if last != first + 1:
        usual = f"Une année scolaire va de septembre à août\u00a0: {min(first, last)}-{min(first, last) + 1}."
        raise WordingError(
            f"De {first} à {last}, ce n’est pas une année scolaire.",
            f"{usual} Pour plusieurs années, écrivez {quoted(f'années {first}-{last}')}." if first < last else usual,
        )
    return first


def stated_years(text: str) -> tuple[int, int] | None:
    """Return both years of « années 2021-2024 » or « les exercices 2021 à 2024 »; None otherwise.

    Raises `WordingError` when the last year does not come last.
    """
    found = _YEARS.fullmatch(plain(text))
    if not found:
        return None
    first, last = int(found["first"]), int(found["last"])
    if first >= last:
        raise WordingError(
            f"L’année {last} ne vient pas après l’année {first}.", "Écrivez la première année, puis la dernière."
        )
    return first, last


_HALVES = {"years": ("months", 6), "months": ("days", 15), "days": ("hours", 12), "hours": ("minutes", 30)}
_SCHOOL_YEAR = later(r"(?:l')?(?:annee scolaire )?(?P<first>[1-9][0-9]{3}) ?[-/–] ?(?P<last>[1-9][0-9]{3}|[0-9]{2})")
_YEARS = later(
    r"(?:(?:les|des|aux) )?(?:annees|exercices)(?: (?:scolaires|civiles|budgetaires))? (?:de )?"
    r"(?P<first>[1-9][0-9]{3})(?: ?[-/–] ?| a | et )(?P<last>[1-9][0-9]{3})"
)
_MINUTES = later("[0-5][0-9]")


def _ended(parts: dict[str, int], last_unit: str, rest: Words) -> Duration | None:
    """Return the duration, with what follows its last unit: « 30 » after hours, « et demi »."""
    if not rest:
        return Duration(**parts)
    field = UNIT_WORDS[last_unit]
    if rest in (("et", "demi"), ("et", "demie")):
        if field not in _HALVES:
            raise WordingError(
                f"La moitié d’une {last_unit.removesuffix('s')} ne se lit pas.",
                f"Comptez-la dans une unité plus courte, comme {quoted('dix jours')}.",
            )
        smaller, half = _HALVES[field]
        return Duration(**parts, **{smaller: half})
    minutes = int(rest[0]) if len(rest) == 1 and _MINUTES.fullmatch(rest[0]) else number(rest)
    if field != "hours" or minutes is None or minutes > 59:
        return None
    return Duration(**parts, minutes=minutes)

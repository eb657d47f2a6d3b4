"""School years, which start on 1 September: « 2025-2026 »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import WordingError

if TYPE_CHECKING:
    from datetime import date


def school_year_of(day: date) -> int:
    """Return the year in which the school year of that day starts: 2025 from 1 September 2025 to 31 August 2026."""
    return day.year if day.month >= _SEPTEMBER else day.year - 1


def is_school_year(first: int) -> bool:
    """Whether both years of the school year that starts in `first` have four figures."""
    return _FIRST <= first < _LAST


def school_year(first: int, separator: str = "-") -> str:
    """Return « 2025-2026 », or « 2025/2026 » with another separator, of the school year that starts in `first`.

    Raises `WordingError` for a year without four figures.
    """
    if not is_school_year(first):
        raise WordingError(f"L’année scolaire {first}-{first + 1} n’existe pas.", "Donnez par exemple 2025-2026.")
    return f"{first}{separator}{first + 1}"


_SEPTEMBER = 9
_FIRST, _LAST = 1000, 9999

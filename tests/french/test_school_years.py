"""School years."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.core.errors import WordingError
from actgen.french.school_years import school_year, school_year_of


def test_a_school_year_starts_on_the_first_of_september() -> None:
    assert school_year_of(date(2025, 8, 31)) == 2024
    assert school_year_of(date(2025, 9, 1)) == 2025
    assert school_year(school_year_of(date(2026, 6, 1))) == "2025-2026"


def test_the_separator_is_a_choice() -> None:
    assert school_year(2025, "/") == "2025/2026"


@pytest.mark.parametrize("first", [0, 999, 9999])
def test_a_year_without_four_figures_is_refused(first: int) -> None:
    with pytest.raises(WordingError, match=f"^L’année scolaire {first}-{first + 1} n’existe pas"):
        school_year(first)

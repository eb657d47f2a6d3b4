"""The last day of the delays that run against an act."""

from __future__ import annotations

from datetime import date

import pytest

from actgen.france.law.remedies import last_day_of_defere, last_day_of_remedy


@pytest.mark.parametrize(
    ("notified", "last"),
    [
        (date(2025, 12, 16), date(2026, 2, 17)),  # a Tuesday
        (date(2025, 12, 18), date(2026, 2, 19)),
        (date(2025, 12, 19), date(2026, 2, 20)),
        (date(2025, 12, 20), date(2026, 2, 23)),  # Saturday 21 February
        (date(2025, 12, 31), date(2026, 3, 2)),  # no 31 February: from the 28th, then Sunday 1 March
        (date(2023, 12, 28), date(2024, 2, 29)),  # a leap year
        (date(2025, 2, 28), date(2025, 4, 29)),
        (date(2026, 2, 5), date(2026, 4, 7)),  # Easter Monday, 6 April 2026
        (date(2025, 3, 7), date(2025, 5, 9)),  # 8 May is a holiday
    ],
)
def test_two_whole_months(notified: date, last: date) -> None:
    assert last_day_of_remedy(notified) == last_day_of_defere(notified) == last

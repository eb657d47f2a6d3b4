"""A typed value has the text that a file states for it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from actgen.core.iso import iso_text
from actgen.core.origin import sha256_of_data
from actgen.french.values import MonthValue


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2025, 12, 5), "2025-12-05"),
        (date(987, 1, 1), "0987-01-01"),
        (MonthValue(2022, 9), "2022-09"),
        (time(9), "09:00"),
        (time(19, 30), "19:30"),
        (Decimal("12345.60"), "12345.60"),
        (Decimal("1E+6"), "1000000"),
        (11600, "11600"),
    ],
)
def test_a_value_has_the_text_of_a_file(value: Any, text: str) -> None:
    assert iso_text(value) == text


def test_typed_data_have_the_digest_of_their_texts() -> None:
    """So that an act made before dates were kept still verifies."""
    typed = {"date": date(2025, 12, 15), "heure": time(19), "fin": [date(2026, 1, 3)]}
    assert sha256_of_data(typed) == sha256_of_data({"date": "2025-12-15", "heure": "19:00", "fin": ["2026-01-03"]})

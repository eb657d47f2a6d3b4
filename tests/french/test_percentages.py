"""Percentages in figures and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.core.errors import WordingError
from actgen.french.percentages import percentage_figures, percentage_in_words


def test_zeros_that_end_a_decimal_part_stay_unsaid() -> None:
    assert percentage_figures(Decimal("12.50")) == "12,5\u00a0%"
    assert percentage_in_words(Decimal("100.00")) == "cent pour cent"
    assert percentage_in_words(20) == "vingt pour cent"


@pytest.mark.parametrize("rate", ["-1", "NaN", "0.12345"])
def test_a_rate_that_no_act_writes_is_refused(rate: str) -> None:
    for write in (percentage_figures, percentage_in_words):
        with pytest.raises(WordingError, match="pourcentage") as refusal:
            write(Decimal(rate))
        assert refusal.value.hint

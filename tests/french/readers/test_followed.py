"""A value and the few words that acts set after it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actgen.french.readers.followed import stated_followed
from actgen.french.values import AmountValue, FollowedValue, IntegerValue


def test_an_amount_keeps_the_words_after_it() -> None:
    assert stated_followed("40 € TTC") == FollowedValue(AmountValue(Decimal(40)), "TTC")


def test_what_is_counted_tells_the_gender() -> None:
    assert stated_followed("vingt et une voix") == FollowedValue(IntegerValue(21), "voix", feminine=True)


@pytest.mark.parametrize("text", ["40 €", "TTC", "la commune", ""])
def test_a_value_alone_or_words_alone_are_none(text: str) -> None:
    assert stated_followed(text) is None

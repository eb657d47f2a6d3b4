"""The readers of all kinds of values, in their order."""

from __future__ import annotations

from datetime import date, time

import pytest

from actgen.core.errors import WordingError
from actgen.french.readers.kinds import stated_value
from actgen.french.values import DateValue, IntegerValue, TimeValue, Value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15 décembre 2025", DateValue(date(2025, 12, 15))),
        ("19 h 30", TimeValue(time(19, 30))),
        ("33", IntegerValue(33)),
    ],
)
def test_a_text_is_read_as_what_it_states(text: str, value: Value) -> None:
    assert stated_value(text) == value


def test_a_time_wins_over_a_duration() -> None:
    assert stated_value("2 h 30") == TimeValue(time(2, 30))


def test_what_no_reader_knows_is_none() -> None:
    assert stated_value("selon le règlement intérieur") is None


def test_a_date_that_cannot_be_is_refused() -> None:
    with pytest.raises(WordingError, match="31"):
        stated_value("31 juin 2025")

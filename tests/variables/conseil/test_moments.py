"""When members come and go: at an hour, at an item, or both."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from actgen.variables.conseil.moments import Instant, Moment

MOMENT: TypeAdapter[Any] = TypeAdapter(Moment)


@pytest.mark.parametrize(
    ("typed", "heure", "point"),
    [
        ("20:11", time(20, 11), None),
        ({"point": "3"}, None, 3),
        ({"heure": "20 h 11", "point": "3"}, time(20, 11), 3),
    ],
)
def test_a_moment_is_an_hour_an_item_or_both(typed: Any, heure: time | None, point: int | None) -> None:
    read = MOMENT.validate_python(typed)
    assert (read.heure, read.point) == (heure, point)


def test_a_moment_that_says_nothing_is_told() -> None:
    with pytest.raises(ValidationError, match="Ce moment ne dit ni l’heure ni le point"):
        MOMENT.validate_python({})


@pytest.mark.parametrize(
    ("at", "moment", "before"),
    [
        (Instant(point=2), {"point": 3}, True),
        (Instant(point=3), {"point": 3}, False),
        (Instant(heure=time(20)), "20:11", True),
        (Instant(heure=time(20, 11)), "20:11", False),
        (Instant(heure=time(22), point=2), {"heure": "20:11", "point": 3}, True),
        (Instant(point=2), "20:11", None),
        (Instant(heure=time(20)), {"point": 3}, None),
        (Instant(), {"point": 3}, None),
    ],
)
def test_an_act_is_before_a_moment_where_both_say_the_hour_or_the_item(
    at: Instant, moment: Any, before: bool | None
) -> None:
    assert at.is_before(MOMENT.validate_python(moment)) is before

"""A value has the text that a file states for it; data have one JSON, that which `json` writes, whoever writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from random import Random
from typing import Any

import pytest

from actgen.core.canonical import iso_text, json_of_data
from actgen.core.memory.deferred import Deferred
from actgen.core.origin import sha256_of_data
from actgen.french.values import MonthValue


class Kind(StrEnum):
    FIRST = "a"


class OwnText(str):
    __slots__ = ()


class OwnDay(date):
    def __str__(self) -> str:
        return "un jour"


PLAIN: list[Any] = ["", "Géréon", None, True, False, 0, -1, 2**63 - 1, date(1, 1, 1), date(2026, 4, 2), [], {}, ()]
HOSTILE: list[Any] = [
    2**63, 2**64, -(2**63) - 1, 10**30, 1.5, 1e16, 1e22, -0.0, float("nan"), float("inf"),
    '"\\/\n\t\b\f\x00\x1f\x7f\u2028\U0001f600', "\ud800", "\udfff", Kind.FIRST, OwnText("é"), OwnDay(2026, 1, 1),
    MonthValue(2022, 9), datetime(2026, 1, 1, 2, 3), time(20, 30), time(1, 2, 3, 4), timedelta(3), b"x", frozenset({1}),
    Decimal("1800.00"), Decimal("1E+3"), Decimal("1E-10"), Decimal("-0"), Decimal("NaN"), Decimal("Infinity"), Kind,
]  # fmt: skip
NAMES = ["a", "b", "A", "", "é", "z\u0301", "\uffff", "\U0001f600", "\ud800", '"']
OTHER_NAMES: list[list[Any]] = [[1, 2, 10], [OwnText("s"), "t"], [None], [1.5], [True], ["a", 1], [date(2026, 1, 1)]]


def by_json(data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=iso_text)
    return text.encode("utf-8", "surrogatepass")


def drawn(draw: Random, depth: int = 0) -> Any:
    if depth > 3 or draw.random() < 0.5:
        return draw.choice(PLAIN if draw.random() < 0.8 else HOSTILE)
    values = [drawn(draw, depth + 1) for _ in range(draw.randrange(5))]
    if draw.random() < 0.4:
        return values if draw.random() < 0.8 else tuple(values)
    names = NAMES if draw.random() < 0.95 else draw.choice(OTHER_NAMES)
    group = {draw.choice(names): value for value in values}
    return Deferred([*group], group.__getitem__) if draw.random() < 0.2 else group


def outcome(write: Any, data: Any) -> Any:
    try:
        return write(data)
    except (TypeError, ValueError) as failure:
        return type(failure)


def test_data_drawn_at_random_have_the_json_of_json() -> None:
    draw = Random(2026)
    for _ in range(20_000):
        data = {"un": drawn(draw), "autre": drawn(draw)}
        assert outcome(json_of_data, data) == outcome(by_json, data), data


def signs() -> Iterator[str]:
    """One sign of each kind: all that a text of JSON escapes, all of Latin, some of each other block."""
    yield from map(chr, (*range(0x300), *range(0x300, 0xD800, 0x95), *range(0xD800, 0x10FFFF, 0x195)))


def test_each_sign_is_written_as_json_writes_it() -> None:
    for sign in signs():
        data = {f"x{sign}": f"{sign}y"}
        assert json_of_data(data) == by_json(data), ascii(sign)


@pytest.mark.parametrize("value", [*PLAIN, *HOSTILE], ids=ascii)
def test_a_value_is_written_so_wherever_it_stands(value: Any) -> None:
    for data in ({"a": value}, {"a": [value, "b"]}, {"a": [{"b": value}]}, {"a": {"b": {"c": (value,)}}}):
        assert json_of_data(data) == by_json(data)


def test_a_group_that_makes_its_values_is_written_with_them() -> None:
    made = Deferred(["nom", "genre"], {"nom": "conseil", "genre": time(9)}.__getitem__)
    assert json_of_data({"assemblee": made}) == b'{"assemblee":{"genre":"09:00","nom":"conseil"}}'


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

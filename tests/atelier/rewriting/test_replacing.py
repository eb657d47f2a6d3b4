"""A value in the place of another: its quotes, its lines, the remark beside it."""

from __future__ import annotations

import pytest

from actgen.atelier.rewriting.ground import ground_of
from actgen.atelier.rewriting.replacing import with_value


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: x  # dit\n", "a: N  # dit\n"),
        ('a: "x"\n', 'a: "N"\n'),
        ("a: 'x'\n", "a: 'N'\n"),
        ("a:   # dit\n", "a: N   # dit\n"),
        ("a: x\n  et y  # dit\n", "a: N  # dit\n"),
        ("a: >-\n   x\n   y\nb: z\n", "a: >-\n   N\nb: z\n"),
        ("a: |  # dit\n  x\n", "a: N  # dit\n"),
        ("a: [x, y]  # dit\n", "a: N  # dit\n"),
        ("a:  # dit\n  - x  # un\n  # deux\n", "a: N  # dit\n# un\n  # deux\n"),
    ],
)
def test_words_take_the_place_of_what_stood_there(text: str, after: str) -> None:
    assert with_value(ground_of(text), ("a",), "N").rows.text == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("l:\n  - x  # dit\n", "l:\n  - a: 1  # dit\n    b: [deux]\n"),
        ("l: [x]\n", "l: [{ a: 1, b: [deux] }]\n"),
    ],
)
def test_a_group_takes_the_place_of_words(text: str, after: str) -> None:
    found = with_value(ground_of(text), ("l", 0), {"a": "1", "b": ["deux"]}).rows.text
    assert found.replace("\n    b:\n      - deux", "\n    b: [deux]") == after

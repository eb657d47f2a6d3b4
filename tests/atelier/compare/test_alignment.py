"""Two sequences face to face."""

from __future__ import annotations

import random

import pytest

from actgen.atelier.compare.alignment import aligned


def gain(before: str, after: str) -> float:
    """1 for the same, 0.5 for the same first letter, else nothing."""
    return 1.0 if before == after else 0.5 if before[0] == after[0] else 0.0


def paired(before: list[str], after: list[str]) -> list[tuple[str | None, str | None]]:
    found = aligned(before, after, gain, str)
    return list(found)


def pairs(before: str, after: str) -> str:
    """« a1 a2 -b1 +c1 »: what is paired, removed, added."""
    shown = []
    for old, new in paired(before.split(), after.split()):
        shown.append(f"{old}>{new}" if old and new else f"-{old}" if old else f"+{new}")
    return " ".join(shown)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("a1 b1", "a1 b1", "a1>a1 b1>b1"),
        ("a1 b1", "a1 b2", "a1>a1 b1>b2"),
        ("a1 b1 c1", "a1 c1", "a1>a1 -b1 c1>c1"),
        ("a1 c1", "a1 b1 c1", "a1>a1 +b1 c1>c1"),
        ("a1", "z1", "-a1 +z1"),
        ("x1 a1 a2", "x1 a2 y1", "x1>x1 -a1 a2>a2 +y1"),
        ("a1 a2 a3", "a3 z1", "-a1 -a2 a3>a3 +z1"),
    ],
)
def test_each_thing_stands_beside_what_became_of_it(before: str, after: str, expected: str) -> None:
    assert pairs(before, after) == expected


@pytest.mark.parametrize(("letters", "length"), [("abcdef", 40), ("ab", 400)])
def test_both_sequences_are_whole_and_in_their_order(letters: str, length: int) -> None:
    rng = random.Random(length)
    before = [f"{rng.choice(letters)}{rng.randrange(length)}" for _ in range(length)]
    after = [f"{rng.choice(letters)}{rng.randrange(length)}" if rng.random() < 0.4 else one for one in before]
    found = paired(before, after)
    assert [old for old, _ in found if old is not None] == before
    assert [new for _, new in found if new is not None] == after
    assert all(gain(old, new) for old, new in found if old is not None and new is not None)


def test_long_sequences_keep_what_stands_in_both() -> None:
    """Beyond some thousands of comparisons, what is the same is found first."""
    same = [f"s{number}" for number in range(200)]
    before, after = ["a1", *same, "b1", "c1"], ["a2", *same, "c2", "d1"]
    found = paired(before, after)
    assert found == [("a1", "a2"), *zip(same, same, strict=True), ("b1", None), ("c1", "c2"), (None, "d1")]

"""How much two paragraphs have in common."""

from __future__ import annotations

from collections import Counter

import pytest

from actgen.atelier.compare.likeness import REWORDED, likeness, rewording, same_label, share


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("", "", 0), ("Pour : 33", "Pour : 32", 0.5), ("un deux", "deux un", 1), ("un", "deux", 0), ("…", "…", 0)],
)
def test_likeness_is_the_share_of_common_words(before: str, after: str, expected: float) -> None:
    assert likeness(before, after) == expected


def test_a_word_counts_as_often_as_it_stands_on_both_sides() -> None:
    assert share(Counter("aab"), Counter("abb")) == pytest.approx(2 / 3)


def test_too_few_common_words_are_no_rewording() -> None:
    assert rewording(REWORDED - 0.01, same_role=False) == 0
    assert rewording(REWORDED, same_role=False) == REWORDED


def test_what_holds_the_same_place_is_reworded_whatever_it_says() -> None:
    assert rewording(0, same_role=True) == REWORDED
    assert rewording(0.7, same_role=True) == 0.7


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Rapporteur : Anne", "Rapporteur : Bruno", True),
        ("Rapporteur : Anne", "Rapporteur\u00a0: Bruno", True),
        ("Rapporteur : Anne", "Secrétaire : Anne", False),
        ("Rapporteur", "Rapporteur", False),
        ("Rapporteur : Anne", "Rapporteur", False),
        (": Anne", ": Bruno", False),
    ],
)
def test_a_label_is_what_stands_before_the_colon(before: str, after: str, expected: bool) -> None:
    assert same_label(before, after) is expected
    assert same_label(after, before) is expected

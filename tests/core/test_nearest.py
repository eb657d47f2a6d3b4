"""The names nearest to a mistyped one."""

from __future__ import annotations

import pytest

from actgen.core.nearest import did_you_mean, nearest

NAMES = ["ancenis-saint-gereon", "saint-gereon", "nantes", "reze", "Considérant"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("nante", ["nantes"]),
        ("NANTES", ["nantes"]),
        ("considerant", ["Considérant"]),
        ("ancenis-st-gereon", ["ancenis-saint-gereon", "saint-gereon"]),
        ("zzzz", []),
        ("", []),
        ("n" * 10_000, []),
    ],
)
def test_the_nearest_names_come_first_whatever_case_and_accents(word: str, found: list[str]) -> None:
    assert nearest(word, NAMES) == found


def test_two_options_are_not_near_for_their_dashes() -> None:
    assert nearest("--comune", ["--commune", "--bundle"]) == ["--commune"]


def test_no_more_names_than_asked_for() -> None:
    assert len(nearest("salle", [f"salle{number}" for number in range(9)], most=2)) == 2


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["b"], ""),
        (["vote"], "Vouliez-vous dire «\u00a0vote\u00a0»\u202f?"),
        (["vote", "votes"], "Vouliez-vous dire «\u00a0vote\u00a0» ou «\u00a0votes\u00a0»\u202f?"),
        (
            ["votes", "vote", "voter"],
            "Vouliez-vous dire «\u00a0vote\u00a0», «\u00a0votes\u00a0» ou «\u00a0voter\u00a0»\u202f?",
        ),
    ],
)
def test_the_sentence_offers_them(names: list[str], sentence: str) -> None:
    assert did_you_mean("vote", names) == sentence

"""A finished act as its rules read it: passages in folded text."""

from __future__ import annotations

import re

from actgen.rules.plain_texts import Reading, Sought
from tests.france.building import from_lines

ACT = from_lines("[Visa] Vu le Code général,\n[Mention] Votants : 33", "deliberation")


def test_passages_are_searched_by_their_kinds() -> None:
    pattern = re.compile(r"\d+")
    assert [found[0] for _, found in ACT.search(Sought(pattern, ("mention",)))] == ["33"]
    assert list(ACT.search(Sought(pattern, ("visa",)))) == []
    assert list(ACT.search(Sought(pattern, ("mention",), clues=("absents",)))) == []


def test_the_text_is_folded() -> None:
    assert ACT.says(Sought(re.compile("code general"), ("visa",)))
    assert not ACT.says(Sought(re.compile("Code")))
    assert ACT.body_name() == "ancenis-saint-gereon"


def test_what_passages_state_is_read_beside_a_clue_in_their_kinds() -> None:
    for _ in range(2):  # before it is known, and after
        words = Reading(str.split, ("absents", "votants"))
        assert [(one.kind, word) for one, word in ACT.read(words)] == [
            ("mention", "votants"),
            ("mention", ":"),
            ("mention", "33"),
        ]
        assert [*ACT.read(Reading(str.split, ("votants",), ("visa",)))] == []
        again = from_lines("[Visa] Vu le Code général,\n[Mention] Votants : 33", "deliberation")
        assert [word for _, word in again.read(words)] == ["votants", ":", "33"]

"""A finished act as its rules read it: passages in folded text."""

from __future__ import annotations

import re

from actgen.rules.plain_texts import Sought, one_of
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


def test_passages_that_hold_one_of_some_words_are_told_by_their_kinds() -> None:
    assert [one.plain for one in ACT.saying(one_of(("absents", "votants")))] == ["votants : 33"]
    assert ACT.saying(one_of(("votants",), "visa")) == ()
    assert ACT.saying(one_of(("code general", "vu"))) == ACT.of("visa")

"""The texts of a rule: as they are printed, worked out when they are first read."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from actgen.rules.prose import Prose
from actgen.rules.registry import RULES

ASKED: list[str] = []


def _shouted(text: str) -> str:
    ASKED.append(text)
    return text.upper()


@dataclass(frozen=True, kw_only=True)
class Told:
    title: Prose = Prose(_shouted)
    advice: Prose = Prose(_shouted, "")


def test_a_text_is_made_once_and_when_it_is_read() -> None:
    ASKED.clear()
    told = Told(title="une règle")
    assert ASKED == []
    assert (told.title, told.title, told.advice) == ("UNE RÈGLE", "UNE RÈGLE", "")
    assert ASKED == ["une règle", ""]


def test_a_text_without_a_default_must_be_given() -> None:
    with pytest.raises(TypeError, match="title"):
        Told()


def test_equality_and_copies_read_the_texts_as_they_are_made() -> None:
    told = Told(title="une règle")
    assert told == Told(title="UNE RÈGLE")
    assert replace(told, advice="ici") == Told(title="une règle", advice="ici")


def test_every_rule_gives_its_texts_in_french_typography() -> None:
    for rule in RULES:
        for text in (rule.title, rule.source, rule.why, rule.message, rule.hint, rule.warns):
            assert " :" not in text, rule.code
            assert " ;" not in text, rule.code
        assert rule.right == rule.right.strip() != ""

"""A text changed by bytes is what it is changed sign by sign."""

from __future__ import annotations

import random

import pytest

from actgen.core.letters.by_sign import USUAL, BySign, Coded, coded

UPPER, LATIN = BySign(lambda sign: "" if sign.isspace() else sign.upper()[:1]), BySign(lambda sign: sign)
UNUSUAL = ("☃", "ß", "\u00ad", "\u0301", "\x80", "\x93", "𝔄", "µ")


def texts() -> list[str]:
    chance = random.Random(5)
    signs = [*USUAL, *USUAL, *UNUSUAL]
    return ["".join(chance.choices(signs, k=chance.randint(0, 9))) for _ in range(4000)]


def test_a_text_is_changed_alike_by_its_bytes_and_without() -> None:
    assert sum(coded(text).codes is None for text in texts()) > 100
    for by_sign in (UPPER, LATIN):
        assert [text for text in texts() if by_sign.of(text) != by_sign.of_coded(Coded(text, None))] == []
    assert [text for text in texts() if LATIN.of(text) != text] == []


@pytest.mark.parametrize("sign", UNUSUAL)
def test_a_sign_that_is_not_usual_has_no_byte(sign: str) -> None:
    assert coded(f"l’{sign}").codes is None
    assert UPPER.of(f"l’ {sign}") == f"L’{UPPER.of(sign)}"

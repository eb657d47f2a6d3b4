"""A clue is sought in the words of texts by one of its own: none is passed over, however the signs are changed."""

from __future__ import annotations

import random
import re

from actgen.core.letters.by_sign import USUAL
from actgen.core.patterns import in_small_letters
from actgen.document.at_once.phrases import AS_WORDS, in_a_row, phrases_in
from actgen.document.at_once.together import together
from actgen.rules.folding import fold


def test_a_letter_is_the_same_in_words_however_a_sign_is_changed() -> None:
    """What a clue has of letters stands in a word where its text has it, typed, in small letters or folded."""
    changed = [(sign, form) for sign in USUAL for form in (sign, in_small_letters(sign), fold(sign)) if form.isalnum()]
    assert len(changed) > 300
    assert [(sign, form) for sign, form in changed if AS_WORDS.of(sign) != AS_WORDS.of(form)] == []


def test_a_clue_that_stands_in_a_text_may_stand_in_it() -> None:
    chance = random.Random(68)
    for _ in range(3000):
        text = "".join(chance.choices([*USUAL, " ", "e", "é", "l", "’"], k=12))
        read = together((text, "le maire"))
        for form in (text, fold(text)):
            at = chance.randrange(len(form))
            assert read.may_be_said([form[at : at + 5]])
        small = in_small_letters(text)
        for form in (text, small):
            at = chance.randrange(len(form) or 1)
            assert not form or read.worth([form[at : at + 5]])


def test_a_clue_that_has_a_word_of_no_text_stands_in_none() -> None:
    read = together(("Le Conseil municipal", "d’Oudon"))
    assert read.worth(("conseil m", "mairie", "oudon", "°", " ")) == ["conseil m", "oudon", " "]
    assert read.may_be_said(("mairie", "°")) == ["°"]
    assert together(("Straße",)).worth(("mairie", "°")) == ["mairie", "°"]


def test_two_words_in_a_row_are_found_in_one_phrase() -> None:
    found = phrases_in("le  conseil\nde le maire\0de l eau\nde la\0angele du\n\0")
    (pattern,) = in_a_row(("de", "du"), ("le", "l"))
    assert found.saying(pattern) == {0, 1}
    assert found.saying(re.compile("absent")) == set()
    assert [found.saying(one) for one in in_a_row(("le",), ("du", "de"))] == [set()]

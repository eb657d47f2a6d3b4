"""A clue is sought in the words of texts by one of its own: none is passed over, however the signs are changed."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from actgen.core.letters.by_sign import USUAL
from actgen.core.memory.recurring import Recurring
from actgen.core.patterns import in_small_letters
from actgen.document.at_once.phrases import AS_WORDS, phrases_in
from actgen.document.at_once.sayings import Saying
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


def test_a_saying_is_found_in_one_phrase() -> None:
    found = phrases_in("le  conseil\nde le maire\0de l eau\ndu\0la fin du du budget\0angele du\nle\n\0")
    assert found.saying(Saying.PLACE_MISJOINED) == {0}
    assert found.saying(Saying.SIGNS_TWICE) == {2}
    assert found.saying(Saying.QUE_AND_MORE) == set()
    assert found.repeating() == {2}
    assert found.loud == {
        "de le maire": ["de", "le", "maire"],
        "la fin du du budget": ["la", "fin", "du", "du", "budget"],
    }


def test_a_phrase_that_comes_again_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the phrases around it came before or not, and however many came meanwhile."""
    chance = random.Random(71)
    words = ["de", "le", "la", "du", "que", "mr", "m", "9", "h", "30", "a", "les", "aux", "oudon", "eau", "conseil"]
    texts = ["\n".join(" ".join(chance.choices(words, k=4)) for _ in range(3)) + "\0" for _ in range(400)]
    first, again, turned = (said("".join(read)) for read in (texts, texts, texts[::-1]))
    alone = []
    for text in texts:
        monkeypatch.setattr("actgen.document.at_once.phrases._SILENT", Recurring(1))
        alone.append(said(text))
    assert first == again == [{rank for rank, told in enumerate(alone) if told[one]} for one in range(len(first))]
    assert turned == [{len(texts) - 1 - rank for rank in ranks} for ranks in first]
    assert all(first)


def said(text: str) -> list[set[int]]:
    found = phrases_in(text)
    return [*map(found.saying, Saying), found.repeating()]


def test_no_phrase_is_kept_that_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    silent: Recurring[str, Sequence[str]] = Recurring(8)
    monkeypatch.setattr("actgen.document.at_once.phrases._SILENT", silent)
    long = " ".join(["oudon", *map(str, range(100))])
    for _ in range(2):
        phrases_in(f"le maire\n{long}\n\0")
    assert silent.get("le maire") == ["le", "maire"]
    assert silent.get(long) is None


def test_the_words_of_a_phrase_that_is_known_are_words_still() -> None:
    for text in ("oudon sur loire\0", "oudon sur loire\n\0", "le maire\noudon sur loire\0"):
        assert {"oudon", "sur", "loire"} <= {*phrases_in(text).vocabulary.split("\n")}

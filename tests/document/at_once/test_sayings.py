"""What is looked for in phrases is found in the line of one, words behind words, whole."""

from __future__ import annotations

import pytest

from actgen.document.at_once.sayings import Saying, in_a_row, repeat


def test_two_words_in_a_row_are_found_whole() -> None:
    (pattern,) = in_a_row(("de", "du"), ("le", "l"))
    lines = (
        " de le maire\n",
        " de l eau\n",
        " la fin de l\n",
        " de la\n",
        " angele du\n le\n",
        " de les\n",
        " ode le\n",
    )
    assert [bool(pattern.search(line)) for line in lines] == [True, True, True, False, False, False, False]
    assert len(in_a_row(("le",), ("du", "de", "la"))) == 2


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (Saying.SIGNS_TWICE, " a 18 h 30 h"),
        (Saying.SIGNS_TWICE, " mme madame oudon"),
        (Saying.SIGNS_TWICE, " fixe le du 3 mai"),
        (Saying.TITLE_STOPPED, " le maire m"),
        (Saying.PLACE_MISJOINED, " commune de le havre"),
        (Saying.PLACE_MISJOINED, " maire de ancenis"),
        (Saying.QUE_AND_MORE, " lorsque il"),
    ],
)
def test_a_phrase_says_one_thing(said: Saying, line: str) -> None:
    assert [one for one in Saying if one.stands_in(f"{line}\n")] == [said]


@pytest.mark.parametrize("words", ["de de", "le vu le vu", "a b c d e f a b c d e f", "la la la"])
def test_words_repeat(words: str) -> None:
    assert repeat(words.split())


@pytest.mark.parametrize("words", ["", "de", "le vu le", "a b a c a", "1 a b c d e f 2 a b c d e f"])
def test_words_that_stand_apart_do_not_repeat(words: str) -> None:
    assert not repeat(words.split())

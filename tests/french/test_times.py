"""Times in words and in figures."""

from __future__ import annotations

from datetime import time

import pytest

from actgen.core.errors import WordingError
from actgen.french.capitals import Capitals
from actgen.french.numbers import Hyphens
from actgen.french.times import time_compact, time_in_words, time_spaced


@pytest.mark.parametrize(
    ("moment", "words", "spaced", "compact"),
    [
        (time(0, 0), "zéro heure", "0\u00a0h", "0h00"),
        (time(0, 30), "zéro heure trente", "0\u00a0h\u00a030", "0h30"),
        (time(1, 0), "une heure", "1\u00a0h", "1h00"),
        (time(2, 1), "deux heures une", "2\u00a0h\u00a001", "2h01"),
        (time(9, 5), "neuf heures cinq", "9\u00a0h\u00a005", "9h05"),
        (time(10, 31), "dix heures trente et une", "10\u00a0h\u00a031", "10h31"),
        (time(12, 0), "douze heures", "12\u00a0h", "12h00"),
        (time(18, 15), "dix-huit heures quinze", "18\u00a0h\u00a015", "18h15"),
        (time(19, 0), "dix-neuf heures", "19\u00a0h", "19h00"),
        (time(20, 11), "vingt heures onze", "20\u00a0h\u00a011", "20h11"),
        (time(21, 0), "vingt et une heures", "21\u00a0h", "21h00"),
        (time(21, 1), "vingt et une heures une", "21\u00a0h\u00a001", "21h01"),
        (time(23, 59), "vingt-trois heures cinquante-neuf", "23\u00a0h\u00a059", "23h59"),
    ],
)
def test_a_time_has_three_forms(moment: time, words: str, spaced: str, compact: str) -> None:
    assert time_in_words(moment) == words
    assert time_spaced(moment) == spaced
    assert time_compact(moment) == compact


def test_a_time_in_words_takes_hyphens_and_capitals() -> None:
    bare = time_in_words(time(19), hyphens=Hyphens.NONE, capitals=Capitals.EACH_WORD)
    assert bare == "Dix Neuf Heures"
    assert time_in_words(time(21, 31), hyphens=Hyphens.REFORM_1990) == "vingt-et-une heures trente-et-une"


def test_every_minute_of_a_day_is_feminine() -> None:
    for minute in range(24 * 60):
        words = time_in_words(time(*divmod(minute, 60)))
        assert "un" not in words.split()
        assert "quatre-vingt" not in words
        assert ("heure" in words.split()) is (minute < 120)


def test_seconds_are_refused() -> None:
    for write in (time_in_words, time_spaced, time_compact):
        with pytest.raises(WordingError) as refusal:
            write(time(19, 30, 15))
        assert refusal.value.message == "L’heure 19:30:15 porte des secondes, qu’un acte n’écrit pas."
        assert refusal.value.hint == "Donnez l’heure et les minutes\u00a0: 19:30."

"""Times and ranges of times read from words."""

from __future__ import annotations

from datetime import time

import pytest

from actgen.core.errors import WordingError
from actgen.french.readers.times import stated_time, stated_time_range


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("dix-neuf heures", time(19)),
        ("Dix Neuf Heures", time(19)),
        ("à dix-neuf heures trente", time(19, 30)),
        ("vingt et une heures une", time(21, 1)),
        ("zéro heure", time(0)),
        ("19 heures 30", time(19, 30)),
        ("19 heures", time(19)),
        ("midi", time(12)),
        ("Midi Trente", time(12, 30)),
        ("midi et demi", time(12, 30)),
        ("minuit", time(0)),
        ("minuit et quart", time(0, 15)),
        ("dix heures et demie", time(10, 30)),
        ("dix heures moins le quart", time(9, 45)),
        ("dix heures moins dix", time(9, 50)),
    ],
)
def test_a_time_is_read_however_it_is_said(text: str, moment: time) -> None:
    assert stated_time(text) == moment


@pytest.mark.parametrize(
    "text", ["", "midi et", "vingt-quatre heures", "48 h", "19 h 5", "heure", "Midi-Pyrénées", "huit midi"]
)
def test_another_text_is_no_time(text: str) -> None:
    assert stated_time(text) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("dix-neuf heures soixante", "n’existe pas"),
        ("minuit moins dix", "n’existe pas"),
        ("vingt une heures", "Le nombre «\u00a0vingt une\u00a0» ne s’écrit pas ainsi."),
        ("dix heures trente et deux", "Le nombre «\u00a0trente et deux\u00a0» ne s’écrit pas ainsi."),
    ],
)
def test_a_time_that_cannot_be_says_why(text: str, message: str) -> None:
    with pytest.raises(WordingError) as refusal:
        stated_time(text)
    assert message in refusal.value.message


def test_a_range_of_times_is_read() -> None:
    assert stated_time_range("de 8 h 30 à 12 h") == (time(8, 30), time(12))
    assert stated_time_range("De vingt-deux heures à six heures") == (time(22), time(6))
    assert stated_time_range("de Nantes à Rezé") is None
    with pytest.raises(WordingError, match="commence et finit à la même heure"):
        stated_time_range("de 12 h à midi")

"""Durations in words and in figures."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.durations import Duration, duration_figures, duration_in_words


def test_eighteen_months_stay_eighteen_months() -> None:
    assert duration_in_words(Duration(months=18)) == "dix-huit mois"
    assert duration_figures(Duration(months=18)) == "18\u00a0mois"


def test_minutes_follow_their_hours_in_figures() -> None:
    assert duration_figures(Duration(days=1, hours=2, minutes=5)) == "1\u00a0jour et 2\u00a0h\u00a005"
    assert duration_figures(Duration(hours=1, minutes=90)) == "1\u00a0h et 90\u00a0min"


@pytest.mark.parametrize(
    ("duration", "message"),
    [
        (Duration(), "Une durée nulle ne s’écrit pas."),
        (Duration(years=-1), "Une durée de −1 ans ne s’écrit pas en lettres."),
        (Duration(days=1_000_000), "Une durée de 1\u202f000\u202f000 jours ne s’écrit pas en lettres."),
    ],
)
def test_a_duration_that_says_nothing_is_refused(duration: Duration, message: str) -> None:
    for write in (duration_in_words, duration_figures):
        with pytest.raises(WordingError) as refusal:
            write(duration)
        assert refusal.value.message == message
        assert refusal.value.hint

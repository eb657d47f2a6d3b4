"""Durations and school years, read."""

from __future__ import annotations

import pytest

from actgen.core.errors import WordingError
from actgen.french.durations import Duration
from actgen.french.readers.durations import stated_duration, stated_school_year


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("trois ans", Duration(years=3)),
        ("3 années", Duration(years=3)),
        ("Dix-Huit Mois", Duration(months=18)),
        ("un mois et quinze jours", Duration(months=1, days=15)),
        ("vingt et un jours", Duration(days=21)),
        ("un an, deux mois et vingt et un jours", Duration(years=1, months=2, days=21)),
        ("2 h 30", Duration(hours=2, minutes=30)),
        ("1h30", Duration(hours=1, minutes=30)),
        ("45 min", Duration(minutes=45)),
        ("deux heures trente", Duration(hours=2, minutes=30)),
        ("deux ans et demi", Duration(years=2, months=6)),
        ("une heure et demie", Duration(hours=1, minutes=30)),
        ("un mois et demi", Duration(months=1, days=15)),
    ],
)
def test_a_duration_is_read(text: str, duration: Duration) -> None:
    assert stated_duration(text) == duration


@pytest.mark.parametrize(
    "text", ["", "jours", "trois", "deux jours et trois ans", "un an et deux ans", "zéro jour", "2 h 5", "1-5 jours"]
)
def test_another_text_is_no_duration(text: str) -> None:
    assert stated_duration(text) is None


def test_a_duration_that_cannot_be_says_why() -> None:
    with pytest.raises(WordingError, match="Le nombre «\u00a0vingt un\u00a0» ne s’écrit pas ainsi"):
        stated_duration("vingt un jours")
    with pytest.raises(WordingError, match="La moitié d’une semaine ne se lit pas"):
        stated_duration("trois semaines et demie")


def test_a_school_year_is_read() -> None:
    for text in ("2025-2026", "2025/2026", "2025 – 2026", "année scolaire 2025-2026", "L’Année scolaire 2025/2026"):
        assert stated_school_year(text) == 2025
    assert stated_school_year("2025") is None
    with pytest.raises(WordingError) as refusal:
        stated_school_year("2025-2027")
    assert refusal.value.message == "De 2025 à 2027, ce n’est pas une année scolaire."
    assert refusal.value.hint == (
        "Une année scolaire va de septembre à août\u00a0: 2025-2026. "
        "Pour plusieurs années, écrivez «\u00a0années 2025-2027\u00a0»."
    )

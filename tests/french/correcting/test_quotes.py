"""Apostrophes, quotes, the ellipsis, the sign of a number."""

from __future__ import annotations

import pytest

from actgen.french.correcting.corrections import Table, corrected
from actgen.french.correcting.quotes import QUOTE_RULES


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'acte", "l’acte"),
        ("Suite...", "Suite…"),
        ('"oui"', "«\u00a0oui\u00a0»"),
        ("“oui”", "«\u00a0oui\u00a0»"),
        ("'oui' ", "‘oui’ "),
        ("nº 2", "n° 2"),
        ("5' 30", "5' 30"),
        ("«\u00a0a «\u00a0b\u00a0»\u00a0»", "«\u00a0a «\u00a0b\u00a0»"),
    ],
)
def test_what_a_keyboard_gives_becomes_what_a_printer_sets(typed: str, printed: str) -> None:
    assert corrected([typed], Table(QUOTE_RULES)) == [printed]

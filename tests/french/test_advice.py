"""What a clerk is told is in French typography, references of law kept whole."""

from __future__ import annotations

import pytest

from actgen.french.advice import typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("CGCT, art. L. 2121-7", "CGCT, art.\u00a0L.\u00a02121-7"),
        ("la loi n° 78-17", "la loi n°\u00a078-17"),
        ("Écrivez l'heure : 19:30", "Écrivez l’heure\u00a0: 19:30"),
    ],
)
def test_what_announces_a_reference_stays_with_it(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


def test_a_line_of_a_file_that_is_quoted_keeps_its_colon() -> None:
    assert typeset("Écrivez « president: Anne » ici") == "Écrivez «\u00a0president: Anne\u00a0» ici"

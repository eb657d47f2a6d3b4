"""The gender that a first name tells."""

from __future__ import annotations

import pytest

from actgen.french.agreement import Gender
from actgen.french.first_names import gender_of_first_name


@pytest.mark.parametrize(
    ("prenom", "gender"),
    [
        ("Frédéric", Gender.MASCULINE),
        ("Frédérique", Gender.FEMININE),
        ("FRÉDÉRIC", Gender.MASCULINE),
        ("René", Gender.MASCULINE),
        ("Renée", Gender.FEMININE),
        ("Jean-Marie", Gender.MASCULINE),
        ("Marie-Pierre", Gender.FEMININE),
        ("Jean Paul", Gender.MASCULINE),
        ("Camille", None),
        ("Claude", None),
        ("Dominique", None),
        ("F.", None),
        ("", None),
    ],
)
def test_a_first_name_tells_a_gender_or_nothing(prenom: str, gender: Gender | None) -> None:
    assert gender_of_first_name(prenom) is gender

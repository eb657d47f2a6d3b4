"""The keys of official numbers."""

from __future__ import annotations

import pytest

from actgen.values.numeros import is_siren, is_siret, uai_letter


@pytest.mark.parametrize(("number", "valid"), [("200083228", True), ("200083282", False), ("", False)])
def test_the_last_figure_of_a_siren_checks_the_others(number: str, valid: bool) -> None:
    assert is_siren(number) is valid


@pytest.mark.parametrize(
    ("number", "valid"), [("21660228400012", True), ("21660228400021", False), ("35600000000048", True)]
)
def test_a_siret_has_its_key_and_that_of_its_siren(number: str, valid: bool) -> None:
    assert is_siret(number) is valid


@pytest.mark.parametrize(("uai", "letter"), [("0300673U", "U"), ("0440001M", "M"), ("0300673", "U")])
def test_the_letter_of_a_uai_comes_from_its_seven_figures(uai: str, letter: str) -> None:
    assert uai_letter(uai) == letter

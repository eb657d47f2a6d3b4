"""Whether a text is nearly made of the words that readers understand."""

from __future__ import annotations

import pytest

from actgen.french.readers.known_words import is_nearly_a_wording, sorted_out


def test_a_mistyped_date_is_nearly_one_and_a_name_of_numbers_is_not() -> None:
    assert is_nearly_a_wording("Quinze Décembrre Deux Mil")
    assert not is_nearly_a_wording("Deux-Chaises")


@pytest.mark.parametrize(("text", "strange"), [("quinze décembre", []), ("quinze décembrre", ["décembrre"])])
def test_the_words_not_understood_come_as_they_were_typed(text: str, strange: list[str]) -> None:
    assert sorted_out(text)[0] == strange

"""What the words of a source state for a name."""

from __future__ import annotations

from actgen.atelier.officiel.stated import stated_values
from actgen.values.shape import Kind


def test_a_date_is_read_and_other_words_state_none() -> None:
    assert stated_values(Kind.DATE, "15 décembre 2025")
    assert stated_values(Kind.DATE, "le maire") == []

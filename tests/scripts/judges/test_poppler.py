"""What Poppler's answers say: fonts that lack something, words that differ, heads of tables shown again."""

from __future__ import annotations

import pytest

from scripts.judges.poppler import first_difference, font_faults, without_repeats

HEAD = "name  type  encoding  emb sub uni object ID\n----  ----  ----\n"


def test_a_font_that_is_not_in_the_file_is_told() -> None:
    own, other = "ABCDEF+Liberation TrueType Identity-H yes yes yes 4 0", "Arial TrueType WinAnsi no no yes 5 0"
    assert list(font_faults(f"{HEAD}{own}\n{other}\n")) == ["Arial is not embedded, not subset"]


def test_a_file_without_any_font_is_told() -> None:
    assert list(font_faults(HEAD)) == ["no font at all"]


def test_the_head_of_a_table_that_a_page_shows_again_is_no_difference() -> None:
    head, rows = ["Membre", "Signature"], ["Anne", "ABEL", "Bruno", "BOÉ", "Chloé", "CARON"]
    said, shown = [*head, *rows], [*head, *rows[:2], *head, *rows[2:]]
    assert without_repeats(said, shown) == said


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("un deux trois quatre", ""),
        ("un deux cinq trois quatre", "« un deux trois quatre » is « un deux cinq trois quatre »"),
        ("un deux trois", "« deux trois quatre » is « deux trois »"),
    ],
)
def test_the_first_difference_is_told_with_the_words_around(shown: str, told: str) -> None:
    said = ["un", "deux", "trois", "quatre"]
    assert first_difference(said, without_repeats(said, shown.split())) == told

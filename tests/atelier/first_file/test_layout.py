"""The lines of a commune's file."""

from __future__ import annotations

from actgen.atelier.first_file.layout import commented, prose_lines


def test_prose_is_cut_between_words_and_stands_in_comments() -> None:
    lines = prose_lines("Le conseil municipal " * 20, "  ")
    assert len(lines) > 1
    assert all(line.startswith("  # ") and len(line) <= 120 for line in lines)


def test_a_line_in_a_comment_keeps_its_own_indentation() -> None:
    assert commented(["  a:", "    b: 1"], "  ") == ["  #a:", "  #  b: 1"]

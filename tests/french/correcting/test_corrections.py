"""Texts in pieces keep their bounds while rules change them."""

from __future__ import annotations

from actgen.french.correcting.corrections import Edit, Rule, corrected


def test_the_bounds_of_pieces_follow_what_changes_before_them() -> None:
    longer = Rule("test", "test", frozenset("a"), lambda text: [Edit(1, 2, "xyz")] if text[1] == "b" else [])
    assert corrected(["ab", "cd", "a"], [longer]) == ["axyz", "cd", "a"]

"""Texts in pieces keep their bounds while rules change them."""

from __future__ import annotations

from actgen.french.correcting.corrections import Edit, Rule, Table, corrected, replacing


def test_the_bounds_of_pieces_follow_what_changes_before_them() -> None:
    longer = Rule("test", "test", frozenset("a"), lambda text: [Edit(1, 2, "xyz")] if text[1] == "b" else [])
    assert corrected(["ab", "cd", "a"], Table([longer])) == ["axyz", "cd", "a"]


def test_a_rule_is_asked_where_a_sign_that_it_needs_stands_be_it_put_there_by_an_earlier_rule() -> None:
    asked: list[str] = []

    def noted(text: str) -> list[Edit]:
        asked.append(text)
        return []

    putting = Rule("met un b", "test", frozenset("a"), replacing("a(?!b)", "ab"))
    table = Table([putting, Rule("note", "test", frozenset("b"), noted)])
    assert corrected(["c", "d"], table) == ["c", "d"]
    assert not asked
    assert corrected(["a", "c"], table) == ["ab", "c"]
    assert asked == ["abc"]


def test_a_rule_is_not_asked_again_for_a_sign_that_a_later_one_puts_there() -> None:
    first = Rule("ôte b", "test", frozenset("b"), replacing("b", ""))
    later = Rule("met un b", "test", frozenset("a"), replacing("a(?!b)", "ab"))
    assert corrected(["a"], Table([first, later])) == ["ab"]

"""Texts in pieces keep their bounds while rules change them."""

from __future__ import annotations

from actgen.french.correcting.corrections import Edit, Rule, Table, corrected, replacing
from actgen.french.typography import RULES


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


def test_what_is_looked_for_first_spares_the_rule_and_takes_no_match_from_it() -> None:
    plain, sparing = (replacing(r"\b(?:art\.|page)( )(?=\d)", "~", within=within) for within in ("", r" \d"))
    for text in ("page 12", "art. 3, page 4", "page un", "12 pages", ""):
        assert sparing(text) == plain(text)
    assert [edit.text for edit in sparing("art. 3, page 4")] == ["~", "~"]


def test_no_rule_is_spared_where_it_changes_something() -> None:
    """Each rule with what is looked for first, in the way of writing that it is for."""
    said = {
        "M. Roux, MM. Roux, Mme Roux, Mmes Roux, Mlle Roux, Mlles Roux": 6,
        "Dr Roux, Drs Roux, Pr Roux, Me Roux, Mes Roux": 5,
        "XXIème et XXIeme, IIIÈME": 3,
        "Article 3, annexe IV, page n°\u00a02, art. L. 2121-1, pp. 3": 5,
    }
    for text, count in said.items():
        assert sum(len(rule.edits(text)) for rule in RULES if rule.name in SPARED) == count, text


SPARED = {"M., Mme", "Dr, Pr, Me", "XXIe, non XXIème", "article, annexe, page"}

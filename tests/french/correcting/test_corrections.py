"""Texts in pieces keep their bounds while rules change them."""

from __future__ import annotations

import re
from random import Random

from msgspec.structs import replace

from actgen.french.correcting.corrections import Edit, Rule, Table, corrected, replacing
from actgen.french.correcting.signs import OPAQUE, PRINTED, UNIT
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


#: What rules on figures read, and what looks like it: joined at random, it makes texts that come near to each of them.
_BITS = (
    "1", "2", "12", "01", "171", "1er", "1ER", "2e", "2ème", "2nd", "1 500", "2121-1", "30", "²", "\u0663", "III",
    " ", " ", " ", "\u00a0", "\u202f", "\u2009", "\n", "mai", "MAI", "fév.", "h", "bis", "er", "ème", "Ère", "i", "ı",
    "İ", "e\u0300me", "n°", "N°", "nos", "n°s", "L.", "LO.", "L.O.", "R.", "A.", "L", "R", "*", "-", "/", ",", ".", ":",
    "(", "»", "€", "ans", "mois", "article", "page", "a", "X", PRINTED, UNIT, OPAQUE,
    "M", "M.", "MM.", "Mme", "Mlles", "Dr", "Prs", "Mes", "Ière", "XXIeme", "VÈME", "IIère", "Roux", "D", "P",
)  # fmt: skip


def test_what_rules_share_spares_none_of_them_where_it_changes_something() -> None:
    alone = Table([replace(rule, within=None) for rule in RULES])
    together, chance = Table(RULES), Random(15)
    for _ in range(4000):
        text = "".join(chance.choices(_BITS, k=chance.randint(1, 9)))
        assert corrected([text], together) == corrected([text], alone), repr(text)


def test_what_rules_share_is_looked_for_again_once_the_text_has_changed() -> None:
    letters = re.compile("bc")
    table = Table(
        [
            Rule("jamais", "test", frozenset("a"), replacing("bca", "!"), letters),
            Rule("met bc", "test", frozenset("a"), replacing("a(?!bc)", "abc")),
            Rule("après", "test", frozenset("a"), replacing("abc(?!d)", "abcd"), letters),
        ]
    )
    assert corrected(["a"], table) == ["abcd"]

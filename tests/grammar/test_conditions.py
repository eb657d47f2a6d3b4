"""What holds of the names of a condition where it holds, and where it does not."""

from __future__ import annotations

import pytest

from actgen.grammar.conditions import asked_by, denied_by, found_by
from tests.grammar.expressions import expression


@pytest.mark.parametrize(
    ("condition", "found", "denied"),
    [
        ("a", {"a"}, set()),
        ("a.b.c", {"a", "a.b", "a.b.c"}, set()),
        ("not a", set(), {"a"}),
        ("a is defined", {"a"}, set()),
        ("a is not defined", set(), {"a"}),
        ("a and b", {"a", "b"}, set()),
        ("a or b", set(), set()),
        ("(a and b) or (a and c)", {"a"}, set()),
        ("not a or not b", set(), {"a", "b"}),
        ("not (a or b)", set(), set()),
        ("not (a and b)", set(), {"a", "b"}),
        ('a == "seule"', {"a"}, set()),
        ('a != "seule"', set(), set()),
        ("a | length > 1", set(), set()),
    ],
)
def test_a_condition_finds_names_where_it_holds_or_where_it_does_not(
    condition: str, found: set[str], denied: set[str]
) -> None:
    assert set(found_by(expression(condition))) == found
    assert set(denied_by(expression(condition))) == denied


@pytest.mark.parametrize(
    ("condition", "asked"),
    [("a.b", {"a.b"}), ("a and not b", {"a", "b"}), ("a is defined or b", {"a", "b"}), ("a == 1", set())],
)
def test_a_condition_asks_for_the_names_that_stand_alone_in_it(condition: str, asked: set[str]) -> None:
    assert asked_by(expression(condition)) == asked

"""What is added to a file: where it stands, and in the form of what stands beside it."""

from __future__ import annotations

import pytest

from actgen.atelier.rewriting.adding import with_element, with_name
from actgen.atelier.rewriting.ground import ground_of


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("g:\n  a: 1    # un\n  c: 3\n", "g:\n  a: 1    # un\n  b: 2\n  c: 3\n"),
        ("g: { a: 1, c: 3 }\n", "g: { a: 1, b: 2, c: 3 }\n"),
        ("g: {}\n", "g:\n  b: 2\n"),
        ("g:\n  # dit\n  c: 3\n", "g:\n  b: 2\n  # dit\n  c: 3\n"),
    ],
)
def test_a_name_takes_the_place_that_the_order_gives_it(text: str, after: str) -> None:
    assert with_name(ground_of(text), ("g", "b"), "2", "abc").rows.text == after


def test_a_name_before_the_first_of_an_element_stands_after_the_dash() -> None:
    ground = with_name(ground_of("l:\n  - b: 2\n    c: 3\n"), ("l", 0, "a"), "1", "abc")
    assert ground.rows.text == "l:\n  - a: 1\n    b: 2\n    c: 3\n"


def test_a_name_that_waits_in_a_comment_comes_out_of_it() -> None:
    text = "g:\n  a: 1\n  # Qui rapporte.\n  #b: à compléter\n  c: 3\n"
    after = with_name(ground_of(text), ("g", "b"), "2", "abc").rows.text
    assert after == "g:\n  a: 1\n  # Qui rapporte.\n  b: à compléter\n  c: 3\n"


@pytest.mark.parametrize(
    ("text", "rank", "after"),
    [
        ("l:\n  - x\n  - z\n", 1, "l:\n  - x\n  - N\n  - z\n"),
        ("l:\n- x\n", 1, "l:\n- x\n- N\n"),
        ("l:\n  - x\n", 0, "l:\n  - N\n  - x\n"),
        ("l: [x, z]\n", 1, "l: [x, N, z]\n"),
        ("l: [x]\n", 0, "l: [N, x]\n"),
        ("l: []  # nul\n", 0, "l:  # nul\n  - N\n"),
        ("l:\n  - x\n\n  - y\n\n# fin\n", 2, "l:\n  - x\n\n  - y\n\n  - N\n\n# fin\n"),
    ],
)
def test_an_element_stands_in_its_place_as_the_others_are_written(text: str, rank: int, after: str) -> None:
    assert with_element(ground_of(text), ("l",), rank, "N").rows.text == after


def test_a_group_among_groups_between_braces_stands_between_braces() -> None:
    ground = with_element(ground_of("p:\n  - { de: A, a: B }\n"), ("p",), 1, {"de": "C", "a": "D"})
    assert ground.rows.text == "p:\n  - { de: A, a: B }\n  - { de: C, a: D }\n"

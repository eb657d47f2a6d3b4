"""What is taken out of a file, and the remarks that stay."""

from __future__ import annotations

import pytest

from actgen.atelier.first_file.editing import NotEditableError
from actgen.atelier.rewriting.ground import ground_of
from actgen.atelier.rewriting.removing import without


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("g:\n  a: 1  # un\n  b: 2\n", "g:\n  # un\n  b: 2\n"),
        ("g:\n  b: 2\n  a:\n    # dit\n    x: 1\n", "g:\n  b: 2\n  # dit\n"),
        ("g:\n  a: 1 # un\n", "g: {}\n  # un\n"),
        ("g: { a: 1, b: 2 }\n", "g: { b: 2 }\n"),
        ("g: { b: 2, a: 1 }\n", "g: { b: 2 }\n"),
        ("g: { a: 1 }\n", "g: {}\n"),
    ],
)
def test_a_name_goes_and_its_remarks_stay(text: str, after: str) -> None:
    assert without(ground_of(text), ("g", "a")).rows.text.replace("\n# un", "\n  # un") == after


def test_the_next_name_follows_the_dash_when_the_first_one_goes() -> None:
    text = "l:\n  - a: 1  # un\n    # de b\n    b: >-\n      x\n      y\n    c: 3\n"
    after = "l:\n  - b: >-\n      x\n      y\n    # un\n    # de b\n    c: 3\n"
    assert without(ground_of(text), ("l", 0, "a")).rows.text == after


def test_an_element_goes_with_one_of_the_empty_lines_around_it() -> None:
    assert without(ground_of("l:\n  - x\n\n  - y\n\n  - z\n"), ("l", 1)).rows.text == "l:\n  - x\n\n  - z\n"


def test_a_remark_between_brackets_is_never_cut_with_what_stands_beside_it() -> None:
    with pytest.raises(NotEditableError):
        without(ground_of("l: [x, # un\n  y]\n"), ("l", 0))

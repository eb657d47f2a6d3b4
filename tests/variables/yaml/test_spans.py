"""From where to where each value of a text stands."""

from __future__ import annotations

import pytest

from actgen.variables.yaml.nodes import nodes_of
from actgen.variables.yaml.spans import spans_of


@pytest.mark.parametrize(
    ("text", "start", "end", "style"),
    [
        ("a: un mot  # dit\n", (0, 3), (0, 9), ""),
        ('a: "un\n  mot"\n', (0, 3), (1, 6), '"'),
        ("a: >-\n  un\n  mot\n\n# dit\nb: c\n", (0, 3), (2, 5), ">"),
        ("a: [un,\n  mot]\n", (0, 3), (1, 6), "["),
        ("a:\n  b: un\n  c: mot\n\n", (1, 2), (2, 8), ""),
        ("a:\n", (0, 2), (0, 2), ""),
    ],
)
def test_a_value_begins_and_ends_where_its_words_do(
    text: str, start: tuple[int, int], end: tuple[int, int], style: str
) -> None:
    span = spans_of(text).values[("a",)]
    assert (span.start, span.end, span.style) == (start, end, style)


def test_an_element_has_its_dash_wherever_its_words_begin() -> None:
    spans = spans_of("l:\n  - x\n  -  # dit\n    a: 1\n  - - y\n")
    assert [spans.values[("l", rank)].dash for rank in range(3)] == [(1, 2), (2, 2), (4, 2)]
    assert spans.values[("l", 2, 0)].dash == (4, 4)


def test_a_sign_inside_a_text_begins_no_remark() -> None:
    spans = spans_of("a: \"x # y\"\nb: |  # un\n  # non\nc: x#y\n# deux\n'd # e': f # trois\n")
    assert spans.remarks == {1: 6, 4: 0, 5: 11}


def test_a_value_that_another_names_is_shared_and_so_is_all_that_it_holds() -> None:
    spans = spans_of("a: &x { b: 1 }\nc: *x\nd: 2\n")
    assert [spans.is_shared(path) for path in (("a", "b"), ("c",), ("d",))] == [True, True, False]


def test_a_colon_between_guillemets_parts_nothing_here_either() -> None:
    assert spans_of("a: « b: c »\n").values[("a",)].end == (0, 11)


def test_a_text_that_is_no_yaml_has_no_nodes() -> None:
    with pytest.raises(ValueError, match="found unexpected end of stream"):
        nodes_of('a: "b')

"""What stands in the plain data of a YAML file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import filled, laid_out, names_in, scalars, taking, texts_in

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_texts_of_a_file_are_those_that_have_a_path() -> None:
    data = read_yaml(b"a: [1, {b: deux, c: }]\nd: {e: [[trois]], f: ~}\ng: ''\n", "x.yaml").data
    assert texts_in(data) == [text for _, text in scalars(data)]
    assert texts_in(data)[:3] == ["1", "deux", "trois"]


def test_the_names_are_those_that_stand_at_any_depth() -> None:
    assert names_in({"a": [{"b": "1"}, "2"], "c": {"d": None, "e": "3"}}) >= {"a", "b", "c", "e"}


@pytest.mark.parametrize(
    "data",
    [
        {"a": "1", "b": {"c": ["2", "3", "4"], "d": []}, "e": None},
        {"a": [{"b": "1"}, {"b": "2", "c": ["3"]}], "d": ["4", {"e": "5"}, "6"], "f": [["7", "8"], ["9"]], "g": {}},
        [{"a": "1"}, [], ["2", None]],
    ],
)
def test_what_was_laid_out_is_filled_anew_with_texts_in_any_order(data: Any) -> None:
    texts = texts_and_nothing_in(data)
    for order in (1, -1):
        made = made_of(data, texts[::order], [*range(len(texts))][::order])
        assert made() == data
        assert made() is not made()


def made_of(data: Any, texts: list[str | None], places: list[int]) -> Callable[[], Any]:
    """What makes the data anew of its texts, which stand at these places."""
    left = iter(places)
    layout = laid_out(data, lambda _: next(left))
    return lambda: filled(layout, texts)


def texts_and_nothing_in(data: Any) -> list[str | None]:
    """Each text, and each value that is empty, in the order of the data."""
    if isinstance(data, dict | list):
        held = data.values() if isinstance(data, dict) else data
        return [text for value in held for text in texts_and_nothing_in(value)]
    return [data]


def test_texts_are_taken_as_a_tuple_however_many_they_are() -> None:
    assert [taking(places)(["a", "b", "c"]) for places in ((), (1,), (2, 0))] == [(), ("b",), ("c", "a")]

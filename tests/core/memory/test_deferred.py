"""Values that are computed when they are first asked for."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING

import pytest

from actgen.core.memory.deferred import Deferred, Names

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("a", "b")
WHOLE = {"a": "A", "b": "B"}


def named(**given: str) -> dict[str, str]:
    return given


def test_only_what_is_asked_for_is_made_and_once() -> None:
    asked: list[str] = []

    def made(name: str) -> str:
        asked.append(name)
        return name.upper()

    group = Deferred(NAMES, made)
    assert (list(group), len(group), "b" in group, "c" in group, bool(group)) == (["a", "b"], 2, True, False, True)
    assert not asked
    assert (group["b"], group.get("b"), group.get("c"), group.get("c", 1)) == ("B", "B", None, 1)
    assert asked == ["b"]


def test_a_name_that_it_has_not_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="c"):
        Deferred(NAMES, str.upper)["c"]


@pytest.mark.parametrize(
    "read",
    [
        dict,
        lambda group: {**group},
        lambda group: group.copy(),
        lambda group: group | {},
        lambda group: {} | group,
        lambda group: dict(group.items()),
        lambda group: dict(zip(group, group.values(), strict=True)),
        copy.copy,
        copy.deepcopy,
        lambda group: json.loads(json.dumps(group)),
        lambda group: pickle.loads(pickle.dumps(group)),
        lambda group: named(**group),
    ],
)
def test_whoever_takes_it_whole_has_every_value(read: Callable[[Deferred[str]], dict[str, str]]) -> None:
    assert read(Deferred(NAMES, str.upper)) == WHOLE


def test_it_equals_a_dictionary_of_its_values_and_shows_itself_as_one() -> None:
    group = Deferred(NAMES, str.upper)
    assert group == WHOLE == group
    assert group == Deferred(NAMES, str.upper)
    assert group != {**WHOLE, "b": "C"}
    assert repr(group) == repr(WHOLE)


def test_what_is_set_stays_as_it_was_set() -> None:
    group = Deferred(NAMES, str.upper)
    group["a"] = "other"
    group |= {"c": "C"}
    assert group == {"a": "other", "b": "B", "c": "C"}


def test_groups_of_the_same_names_share_no_value() -> None:
    names = Names(NAMES)
    one, other = Deferred(names, str.upper), Deferred(names, str.title)
    one["a"] = "other"
    assert (one, other) == ({"a": "other", "b": "B"}, {"a": "A", "b": "B"})
    assert Deferred(names, str.lower) == {"a": "a", "b": "b"}


def test_a_value_that_cannot_be_made_is_told_each_time_that_it_is_asked_for() -> None:
    nothing: dict[str, str] = {}
    group = Deferred(NAMES, nothing.__getitem__)
    for _ in range(2):
        with pytest.raises(KeyError, match="a"):
            group["a"]

"""The tree of exceptions and their exit codes."""

from __future__ import annotations

import inspect
import re

import pytest

from actgen.core import errors
from actgen.core.errors import ActgenError, InputFault, MachineFault, UsageFault, WordingError

TREE = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if kind.__module__ == errors.__name__]


@pytest.mark.parametrize(
    ("kind", "code"), [(InputFault, 1), (UsageFault, 2), (WordingError, 2), (MachineFault, 3)], ids=str
)
def test_each_fault_has_its_exit_code(kind: type[ActgenError], code: int) -> None:
    assert kind.exit_code == code


def test_there_is_one_tree() -> None:
    assert {ActgenError, InputFault, MachineFault, UsageFault, WordingError} == set(TREE)
    assert all(issubclass(kind, ActgenError) for kind in TREE)


def test_the_drawing_shows_the_tree_as_it_is() -> None:
    drawn = re.findall(r"^ {4}([ │├└─]*)(\w+)", errors.__doc__ or "", re.MULTILINE)
    parents = {"ActgenError": ActgenError}
    last: dict[int, type] = {}
    for branch, name in drawn:
        kind = getattr(errors, name)
        depth = len(branch) // 4
        assert depth == 0 or issubclass(kind, last[depth - 1]), name
        last[depth] = kind
        parents[name] = kind
    assert set(parents.values()) == set(TREE)


@pytest.mark.parametrize("kind", [UsageFault, MachineFault, WordingError])
def test_a_fault_carries_its_message_and_what_to_do(kind: type[UsageFault | MachineFault]) -> None:
    fault = kind("Ce qui ne va pas.", "Ce qu’il faut faire.")
    assert (fault.message, fault.hint, str(fault)) == ("Ce qui ne va pas.", "Ce qu’il faut faire.", "Ce qui ne va pas.")
    assert kind("Ce qui ne va pas.").hint == ""


def test_a_wording_error_is_a_value_error_too() -> None:
    assert issubclass(WordingError, ValueError)

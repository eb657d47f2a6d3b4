"""How often Python looks for cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from actgen.core.memory.cycles import look_seldom, looking_seldom


@pytest.fixture(autouse=True)
def as_python_does() -> Iterator[None]:
    """The collector as Python begins."""
    usual = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*usual)


def test_cycles_are_looked_for_as_often_as_before_at_the_end_of_a_block_and_after_its_fault() -> None:
    with looking_seldom():
        assert gc.get_threshold()[0] > 700
    with pytest.raises(ZeroDivisionError), looking_seldom():
        _ = 1 / 0
    assert gc.get_threshold() == (700, 10, 10)


def test_a_command_looks_more_seldom_than_python() -> None:
    look_seldom()
    assert gc.get_threshold() > (700, 10, 10)

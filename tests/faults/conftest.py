"""The commands in their places, each made ready once for all tests of a process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from tests.faults.commands import Command, Ready

#: The fixture `made_ready`, as a test receives it.
MadeReady = Callable[[Command], Ready]


@pytest.fixture(scope="session")
def made_ready(tmp_path_factory: pytest.TempPathFactory) -> MadeReady:
    """A command in its place, the disk as it was before."""
    folder = tmp_path_factory.mktemp("machines")
    kept = cache(lambda command: Ready(command, folder / command.name / "base"))

    def ready(command: Command) -> Ready:
        one = kept(command)
        one.place.restore(one.before)
        return one

    return ready

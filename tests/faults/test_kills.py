"""`kill -9` at any moment of a command that writes: each file whole, the next run done, nothing left behind."""

from __future__ import annotations

import random

import pytest

from tests.faults.commands import COMMANDS, TRIED, Command, Ready
from tests.faults.conftest import MadeReady
from tests.faults.failing import CHANGE, FLUSH, Failure
from tests.sizes import FAULTS, some

#: Of each command, in a complete run: kills while it changes the disk, those that cut a file besides, and others.
WRITING, CUT, ANYWHERE = 16, 4, 12


@pytest.mark.parametrize("command", TRIED, ids=lambda one: one.name)
def test_a_command_killed_at_any_moment_leaves_every_file_whole_and_is_done_again(
    command: Command, made_ready: MadeReady
) -> None:
    ready = made_ready(command)
    wrong, killed = [], 0
    for failure in kills(ready):
        answer, found = ready.fails(failure)
        killed += answer.code == -9
        wrong += [f"killed at {failure.kinds} {failure.at}: {line}" for line in found]
    assert wrong == []
    assert killed > len(kills(ready)) / 2, "most moments come again in another process"


def kills(ready: Ready) -> list[Failure]:
    """At moments that a seed draws, the same ones each time."""
    chance = random.Random(ready.command.name)
    changes, flushes = ready.moments.count(CHANGE), ready.moments.count(FLUSH)
    writing = [Failure(ready.root, CHANGE + FLUSH, chance.randint(1, changes + flushes)) for _ in range(WRITING)]
    cut = [Failure(ready.root, FLUSH, chance.randint(1, flushes), is_cut=True) for _ in range(CUT)]
    anywhere = [Failure(ready.root, at=chance.randint(1, len(ready.moments))) for _ in range(ANYWHERE)]
    drawn = ((writing, 10), (cut, 10), (anywhere, 12))
    return [one for moments, one_in in drawn for one in some(moments, one_in, complete=FAULTS)]


def test_a_complete_run_has_more_than_two_hundred_kills() -> None:
    assert len(COMMANDS) * (WRITING + CUT + ANYWHERE) > 200

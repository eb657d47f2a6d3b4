"""A disk that is full, a right that is lost, a file that vanishes, at any moment of a command that writes."""

from __future__ import annotations

import errno
import random
from dataclasses import replace

import pytest

from tests.faults.commands import TRIED, Command, Ready
from tests.faults.conftest import MadeReady
from tests.faults.failing import CHANGE, FLUSH, READING, Failure
from tests.sizes import FAULTS, some

#: What a machine refuses: a name, the failure without its moment.
REFUSALS = {
    "disk full": Failure("", CHANGE + FLUSH, errno=errno.ENOSPC, lasts=True, only_room=True),
    "right lost": Failure("", CHANGE, errno=errno.EACCES, lasts=True),
    "disk broken once": Failure("", CHANGE + FLUSH, errno=errno.EIO),
    "file vanished": Failure("", READING, errno=errno.ENOENT),
    "reading refused": Failure("", READING, errno=errno.EACCES, lasts=True),
}
#: Of each command and each refusal, in a complete run.
MOMENTS = 6


@pytest.mark.parametrize("command", TRIED, ids=lambda one: one.name)
def test_a_refusal_at_any_moment_leaves_every_file_as_it_was(command: Command, made_ready: MadeReady) -> None:
    ready = made_ready(command)
    wrong = []
    for name, failure in refusals(ready):
        answer, found = ready.fails(failure)
        told = answer.out + answer.err
        if answer.code not in (0, 1, 2, 3) or "Traceback" in told or (answer.code and "\u2192" not in told):
            found = [*found, f"it ends with {answer.code} and says: {told[-800:]}"]
        wrong += [f"{name} at {failure.kinds} {failure.at}: {line}" for line in found]
    assert wrong == []


def refusals(ready: Ready) -> list[tuple[str, Failure]]:
    """Each refusal at moments that a seed draws, the same ones each time."""
    chance = random.Random(ready.command.name)
    return [
        (name, replace(failure, root=ready.root, at=at))
        for name, failure in REFUSALS.items()
        for at in some([chance.randint(1, moments(ready, failure)) for _ in range(MOMENTS)], 6, complete=FAULTS)
    ]


def moments(ready: Ready, failure: Failure) -> int:
    """How many there are of these kinds."""
    return sum(ready.moments.count(kind) for kind in failure.kinds)

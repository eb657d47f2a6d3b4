"""A disk that is full, a right that is lost, a file that vanishes, at any moment of a command that writes."""

from __future__ import annotations

import errno
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import COMMUNE
from tests.faults.commands import COMMANDS, Command, Ready
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


@pytest.mark.parametrize("command", some(COMMANDS, 10, complete=FAULTS), ids=lambda one: one.name)
def test_a_refusal_at_any_moment_leaves_every_file_as_it_was(command: Command, tmp_path: Path) -> None:
    ready = Ready(command, tmp_path / "base")
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


def test_a_file_that_may_not_grow_is_told_and_everything_stays(tmp_path: Path) -> None:
    ready = Ready(COMMANDS[0], tmp_path / "base")
    ready.place.restore(ready.before)
    command = f"ulimit -f 20; exec {sys.executable} -m actgen.cli {' '.join(ready.command.words)}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=ready.place.project, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 3
    assert f"Impossible d’écrire dans «\u00a0{ready.place.project}/out/{COMMUNE}\u00a0»" in done.stderr
    assert "Rien n’a été écrit." in done.stderr
    assert ready.place.state() == ready.before

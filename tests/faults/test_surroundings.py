"""Commands in odd surroundings: a clock set back, streams that are closed, a folder that another user may not write."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COMMUNE
from tests.faults.commands import BY_NAME, TRIED, Command, Ready, timeless
from tests.faults.conftest import MadeReady
from tests.sizes import one_of

#: The first of January 2100: later than any clock of a machine that runs this test.
LATER = 4_102_444_800


@pytest.mark.parametrize("command", TRIED, ids=lambda one: one.name)
def test_files_of_a_day_to_come_are_read_and_replaced(command: Command, tmp_path: Path) -> None:
    """As after a clock that was set back: nothing asks how old a file is."""
    ready = Ready(command, tmp_path / "base")
    ready.place.restore(ready.before)
    for path in (ready.place.base, *ready.place.base.rglob("*")):
        os.utime(path, (LATER, LATER))
    assert ready.place.actgen(*command.words).code == 0
    assert timeless(ready.place.state()) == timeless(ready.after)


def test_a_leftover_of_a_day_to_come_goes(made_ready: MadeReady) -> None:
    ready = made_ready(BY_NAME["render"])
    left = ready.place.project / "out" / COMMUNE / ".actgen-abcdefgh"
    left.write_bytes(b"un acte")
    os.utime(left, (LATER, LATER))
    assert ready.place.actgen(*ready.command.words).code == 0
    assert ready.place.state() == ready.after


@pytest.mark.parametrize("closed", one_of(["<&-", ">&-", "2>&-", "<&- >&- 2>&-"]))
def test_a_command_whose_streams_are_closed_does_its_work(closed: str, made_ready: MadeReady) -> None:
    ready = made_ready(BY_NAME["migrate-dossier"])
    command = f"exec {sys.executable} -m actgen.cli {' '.join(ready.command.words)} {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=ready.place.project, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert ready.place.state() == ready.after

"""The application: what it says without a command, and what all commands share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import COMMUNE, Actgen


def test_the_version_is_that_of_the_package(actgen: Actgen) -> None:
    assert actgen("--version").out == "actgen 0.1.0\n"


def test_nothing_asked_shows_the_commands(actgen: Actgen) -> None:
    answer = actgen()
    assert answer.code == 2
    assert answer.out.startswith("Emploi\u00a0: actgen")


def test_shell_completion_can_be_shown(actgen: Actgen) -> None:
    assert "--install-completion" in actgen("--help").out


def test_a_terminal_that_is_not_in_utf_8_stops_nothing(project: Path) -> None:
    command = [sys.executable, "-m", "actgen.cli", "check", "--commune", COMMUNE]
    done = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")

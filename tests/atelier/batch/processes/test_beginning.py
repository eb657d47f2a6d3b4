"""One process goes ahead of those of a run, and ends with it."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: One process goes ahead, both hear Ctrl-C while it imports, and the run ends without any work for it.
IN_VAIN = """import os, signal
from pathlib import Path
from actgen.atelier.batch.processes.beginning import begin_ahead
from actgen.core.project import Project
before = dict(os.environ)
begin_ahead(Project(Path("nowhere")), ["subvention"])
assert os.environ == before
begun = [pid for one in Path("/proc/self/task").glob("*/children") for pid in one.read_text().split()]
for pid in begun:
    os.kill(int(pid), signal.SIGINT)
print(*begun)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="here none goes ahead")
def test_one_that_goes_ahead_in_vain_ends_with_its_run_and_says_nothing_of_ctrl_c() -> None:
    # It waits until no process holds the ends of its pipes.
    ended = subprocess.run([sys.executable, "-c", IN_VAIN], capture_output=True, text=True, check=True)
    assert ended.stdout.split()
    assert ended.stderr == ""

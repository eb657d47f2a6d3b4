"""What a watched process took, with all that it started."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench._memory import watched

#: A process that is begun, and for which nobody waits but by what it says.
LEFT = """import os, subprocess, sys
busy = subprocess.Popen([sys.executable, "-c", "sum(range(60_000_000)); print()"], stdout=subprocess.PIPE)
busy.stdout.read(1)
os._exit(0)
"""


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="no /proc tells it here")
def test_what_nobody_waits_for_counts_too(tmp_path: Path) -> None:
    seen = watched([sys.executable, "-c", LEFT], tmp_path)
    assert seen.code == 0
    assert seen.processor > 0.3
    assert seen.megabytes > 5

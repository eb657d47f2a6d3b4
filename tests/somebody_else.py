"""A user who is nobody, for runs that are not to have the rights of the one who tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

#: Only the superuser may become one.
NOBODY = 65534
#: Where this interpreter finds the packages, for another of the same version that nobody may start.
PATHS = os.pathsep.join([str(Path(__file__).parents[1] / "src"), sysconfig.get_path("purelib")])


def python_for_nobody() -> str:
    """An interpreter of this version that nobody may start; where there is none the test is skipped."""
    if not (found := _found()):
        pytest.skip("this machine lets no test be somebody else")
    return found


@cache
def _found() -> str:
    if os.getuid():
        return ""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found = (sys.executable, shutil.which(version, path="/usr/bin:/usr/local/bin"))
    return next((python for python in filter(None, found) if _starts(python)), "")


def _starts(python: str) -> bool:
    command = [python, "-c", "import actgen.cli.app, weasyprint, typst"]
    environment = {**os.environ, "PYTHONPATH": PATHS}
    try:
        return not subprocess.run(command, check=False, capture_output=True, user=NOBODY, env=environment).returncode
    except PermissionError:
        return False


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that any user may reach; those of pytest are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder

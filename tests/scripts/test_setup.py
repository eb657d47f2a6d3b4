"""The interpreter of a new environment, chosen among Pythons and an apt-get that are scripts of a few words."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_TOOLS = ("cat", "dirname", "env", "head", "mktemp", "rm", "sed", "sh", "tail")
Place = Callable[[str, str], Path]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Write a program that does these lines of shell, in a folder of the PATH."""
    tools = tmp_path / "outils"
    tools.mkdir()
    for tool in _TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (tools / tool).symlink_to(found)

    def write(name: str, lines: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return write


def _chosen(root: Path, *folders: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(root / folder) for folder in (*folders, "outils"))
    command = ["sh", str(ROOT / "scripts" / "setup.sh"), "python"]
    return subprocess.run(command, env={"PATH": path}, capture_output=True, text=True, check=False)


def test_an_optimised_python_is_taken_before_a_newer_one_wherever_it_stands(tmp_path: Path, place: Place) -> None:
    place("maison/python3.13", "echo slow whole")
    place("maison/python3.11", "echo slow whole")
    quick = place("système/python3.11", "echo quick whole")
    assert _chosen(tmp_path, "maison", "système").stdout == f"{quick}\n"


def test_of_equals_the_newest_and_then_the_first_is_taken(tmp_path: Path, place: Place) -> None:
    place("a/python3.11", "echo slow whole")
    first = place("a/python3.12", "echo slow whole")
    place("b/python3.12", "echo slow whole")
    assert _chosen(tmp_path, "a", "b").stdout == f"{first}\n"


def test_one_that_is_too_old_or_does_not_run_is_passed_over(tmp_path: Path, place: Place) -> None:
    place("a/python3.14", "exit 127")
    place("a/python3", "exit 1")
    assert _chosen(tmp_path, "a").returncode == 3
    good = place("b/python3", "echo slow whole")
    assert _chosen(tmp_path, "a", "b").stdout == f"{good}\n"


def test_what_a_package_brings_to_an_optimised_python_is_installed(tmp_path: Path, place: Place) -> None:
    place("maison/python3.11", "echo slow whole")
    grade = tmp_path / "grade"
    grade.write_text("quick bare", encoding="utf-8")
    quick = place("système/python3.11", f'case "$2" in *find_spec*) cat "{grade}";; *) echo 3.11;; esac')
    place("système/id", "echo 0")
    place("système/apt-get", f'case "$*" in *"install python3.11-venv") echo quick whole > "{grade}";; esac')
    chosen = _chosen(tmp_path, "maison", "système")
    assert (chosen.stdout, chosen.stderr) == (f"{quick}\n", "setup: apt-get install python3.11-venv\n")


def test_where_no_package_can_be_had_the_other_one_does(tmp_path: Path, place: Place) -> None:
    slow = place("maison/python3.11", "echo slow whole")
    place("système/python3.11", 'case "$2" in *find_spec*) echo quick bare;; *) echo 3.11;; esac')
    assert _chosen(tmp_path, "maison", "système").stdout == f"{slow}\n"
    place("système/id", "echo 0")
    place("système/apt-get", "exit 100")
    assert _chosen(tmp_path, "maison", "système").stdout == f"{slow}\n"


def test_without_any_python_the_line_that_brings_one_is_told(tmp_path: Path, place: Place) -> None:
    place("système/id", "echo 0")
    place("système/apt-get", "exit 100")
    chosen = _chosen(tmp_path, "système")
    assert (chosen.returncode, chosen.stderr) == (
        3,
        "setup: no Python 3.11 or newer on the PATH. To install one:\n"
        "    apt-get update && apt-get install -y --no-install-recommends python3 python3-venv\n",
    )

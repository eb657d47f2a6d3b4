"""Same input, same bytes: two processes that differ in everything but their input write identical files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, ROOT

HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242", "LANGUAGE": "de"}


def rendered(folder: Path, environment: dict[str, str]) -> dict[str, bytes]:
    """Every file of the dossier, written by a process of its own from another current folder."""
    folder.mkdir()
    command = [
        "-m",
        "actgen.cli",
        "render",
        "dossier",
        "--bundle",
        "--commune",
        COMMUNE,
        "--format",
        "docx,pdf,html,txt",
    ]
    subprocess.run(
        [sys.executable, *command, "--project", str(ROOT), "--output", str(folder / "actes")],
        check=True, cwd=folder, env={**os.environ, **environment}, capture_output=True,
    )  # fmt: skip
    return {path.name: path.read_bytes() for path in (folder / "actes").iterdir()}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("deux")
    return rendered(folder / "ici", HERE), rendered(folder / "un autre dossier", THERE)


def test_two_processes_write_the_same_bytes(twice: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    one, other = twice
    actes = ("annexe-engagement", "convention", "deliberation")
    files = {*(f"{acte}.{kind}" for acte in actes for kind in ("docx", "pdf", "html", "txt")), "dossier.pdf"}
    assert files < set(one)
    assert [name for name in one if one[name] != other.get(name)] == []


def test_nothing_else_is_written(twice: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    assert sorted(twice[0]) == sorted(twice[1])
    assert len(twice[0]) == 14  # three acts in four formats, all as one PDF, and the record of what was written

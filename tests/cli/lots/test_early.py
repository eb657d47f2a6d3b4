"""A process gets ready for a long run as soon as its line can be parted, and for no other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from actgen.core.project import Project
from tests.atelier.batch.tables import communes, csv_of
from tests.conftest import Actgen

LONG = ("--table", "communes.csv", "--jobs", "2")
#: Says which of Pydantic and French was imported when the process began, and lets nothing come of the line.
EARLY = """import sys
from actgen.atelier.batch.processes import beginning
from actgen.cli.app import run
def begun(project, actes):
    print(project.root.name, *actes, sorted(sys.modules.keys() & {"pydantic", "actgen.french"}))
    raise SystemExit
beginning.begin_ahead = begun
run(sys.argv[1:])
"""


@pytest.fixture
def begun(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, list[str]]]:
    """What processes were begun for; the table of the project is a long one, whose acts nobody makes."""
    (project / "communes.csv").write_text(csv_of(*communes("43001")) + "\n" * 20_000)
    found: list[tuple[Path, list[str]]] = []

    def begin(place: Project, actes: list[str]) -> None:
        found.append((place.root, list(actes)))

    monkeypatch.setattr("actgen.atelier.batch.processes.beginning.begin_ahead", begin)
    return found


@pytest.mark.parametrize(
    "words",
    [
        ("subvention", *LONG),
        ("--jobs=2", "--table=communes.csv", "subvention"),
        ("subvention", *LONG, "--output", "ailleurs", "--part", "1/2"),
    ],
)
def test_one_gets_ready_for_a_long_run(
    project: Path, begun: list[tuple[Path, list[str]]], actgen: Actgen, words: tuple[str, ...]
) -> None:
    actgen("batch", *words)
    assert begun == [(project, ["subvention"])]


@pytest.mark.parametrize(
    "words",
    [
        ("subvention", "--table", "communes.csv"),
        ("subvention", *LONG, "--dry-run"),
        ("subvention", "--table", "aucune.csv", "--jobs", "2"),
        ("subvention", *LONG[:3], "deux"),
        ("subvention", *LONG, "--part", "3/2"),
        ("subvention", *LONG, "--project", "ailleurs"),
        ("subvention", *LONG, "--inconnue"),
        ("subvention", *LONG[2:]),
        LONG,
        ("subvention", *LONG, "-h"),
    ],
)
def test_none_gets_ready_for_another_line_which_is_told_as_ever(
    begun: list[tuple[Path, list[str]]], actgen: Actgen, words: tuple[str, ...]
) -> None:
    actgen("batch", *words)
    assert not begun


def test_none_gets_ready_where_a_run_has_left_its_journal(
    project: Path, begun: list[tuple[Path, list[str]]], actgen: Actgen
) -> None:
    (project / "out").mkdir()
    (project / "out" / ".actgen-lot.jsonl").touch()
    actgen("batch", "subvention", *LONG)
    assert not begun


def test_its_page_of_help_is_as_that_of_any_command(actgen: Actgen) -> None:
    assert "  -h, --help   " in actgen("batch", "--help").out


@pytest.mark.skipif(sys.platform != "linux", reason="here none goes ahead")
@pytest.mark.usefixtures("begun")
def test_it_begins_before_pydantic_and_french_are_imported(project: Path) -> None:
    words = [sys.executable, "-c", EARLY, "batch", "subvention", *LONG]
    done = subprocess.run(words, cwd=project, capture_output=True, text=True, check=True)
    assert done.stdout == f"{project.name} subvention []\n"

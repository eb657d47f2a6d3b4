"""Same input, same bytes: runs that differ in everything but their input write identical files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, ROOT
from tests.sizes import one_of
from tests.somebody_else import NOBODY, PATHS, open_folder, python_for_nobody

ENGINES = ("weasyprint", "typst")
RENDER = ("render", "dossier", "--bundle", "--commune", COMMUNE, "--format", "docx,pdf,html,txt")


@dataclass(frozen=True)
class Surroundings:
    """What a run finds around it: nothing of it may reach the files."""

    name: str
    environment: dict[str, str] = field(default_factory=dict)
    #: Where the run stands, and where the project lies.
    folder: str = "ici"
    is_copied: bool = False
    umask: int = 0o022
    is_nobody: bool = False
    #: How many runs at once.
    beside: int = 1


ALL = (
    Surroundings("Kiritimati", {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
    Surroundings("UTC", {"TZ": "UTC"}),
    Surroundings("a time zone that is none", {"TZ": "Nulle/Part"}),
    Surroundings("POSIX", {"LC_ALL": "POSIX", "LANG": "POSIX"}),
    Surroundings("a language that is none", {"LC_ALL": "tlh_QO.UTF-8", "LANG": "tlh_QO.UTF-8"}),
    Surroundings("Turkish letters", {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    Surroundings("no hashing by chance", {"PYTHONHASHSEED": "0"}),
    Surroundings("the last seed", {"PYTHONHASHSEED": "4294967295"}),
    Surroundings("UTF-8 off", {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii:replace"}),
    Surroundings("a folder with blanks and accents", folder="un autre dossier, à côté"),
    Surroundings("a deep folder", folder="/".join("abcdefghij")),
    Surroundings("another place of the project", is_copied=True),
    Surroundings("a mask that hides", umask=0o077),
    Surroundings("a mask that gives", umask=0o000),
    Surroundings("nobody", is_nobody=True, is_copied=True),
    Surroundings("no home", {"HOME": "/nulle/part", "XDG_CACHE_HOME": "/nulle/part"}),
    Surroundings("a small terminal", {"COLUMNS": "20", "LINES": "3", "TERM": "dumb", "NO_COLOR": "1"}),
    Surroundings("two at once", beside=2),
    Surroundings("four at once, far away", {"TZ": "Asia/Kathmandu"}, "loin", is_copied=True, umask=0o027, beside=4),
    Surroundings("Adak", {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242", "LANGUAGE": "de"}),
)  # fmt: skip


#: The interpreters besides this one that a run is asked to try: those of environments that have what actgen needs.
OTHERS = tuple(filter(None, os.environ.get("TESTS_PYTHONS", "").split(os.pathsep)))


def rendered(around: Surroundings, engine: str, python: str, place: Path) -> list[dict[str, bytes]]:
    """Every file of the dossier, as each of the runs beside each other writes it into a folder of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **around.environment}
    here = place / around.folder
    here.mkdir(parents=True)
    project = copied(place) if around.is_copied else ROOT
    outputs = [place / f"actes-{number}" for number in range(around.beside)]
    if around.is_nobody:
        for path in (place, *place.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        environment = {**environment, "PYTHONPATH": PATHS}

    def run(output: Path) -> dict[str, bytes]:
        command = [python, "-m", "actgen.cli", *RENDER, "--moteur", engine]
        done = subprocess.run(
            [*command, "--project", str(project), "--output", str(output)],
            check=False, cwd=here, env=environment, capture_output=True,
            umask=around.umask, user=NOBODY if around.is_nobody else None,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return {path.name: path.read_bytes() for path in output.iterdir()}

    with ThreadPoolExecutor(around.beside) as beside:
        return list(beside.map(run, outputs))


def copied(place: Path) -> Path:
    """The project in another folder, its files as old as the day."""
    for name in ("templates", "variables"):
        shutil.copytree(ROOT / name, place / "projet" / name, copy_function=shutil.copyfile)
    return place / "projet"


@pytest.fixture(scope="module", params=one_of(ENGINES))
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def first(engine: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    (found,) = rendered(Surroundings("here"), engine, sys.executable, tmp_path_factory.mktemp("premier"))
    return found


@pytest.fixture
def place() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


@pytest.mark.parametrize("around", one_of(ALL), ids=lambda one: one.name)
def test_every_combination_writes_the_same_bytes(
    around: Surroundings, engine: str, first: dict[str, bytes], place: Path
) -> None:
    python = python_for_nobody() if around.is_nobody else sys.executable
    for found in rendered(around, engine, python, place):
        assert sorted(found) == sorted(first)
        assert [name for name in first if found[name] != first[name]] == []


def test_every_python_that_is_asked_for_writes_the_same_bytes(
    engine: str, first: dict[str, bytes], tmp_path: Path
) -> None:
    for number, python in enumerate(OTHERS):
        (found,) = rendered(Surroundings("here"), engine, python, tmp_path / str(number))
        assert [name for name in first if found.get(name) != first[name]] == [], python
    assert set(first) >= {"dossier.pdf", "deliberation.docx"}


def test_the_dossier_is_whole_and_nothing_else_is_written(first: dict[str, bytes]) -> None:
    actes = ("annexe-engagement", "convention", "deliberation")
    files = {*(f"{acte}.{kind}" for acte in actes for kind in ("docx", "pdf", "html", "txt")), "dossier.pdf"}
    assert set(first) == {*files, ".actgen.json"}

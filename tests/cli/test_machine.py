"""What the machine refuses, told as such by every command: never a traceback, never taken for an absence."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, Actgen
from tests.core.test_reading import close
from tests.sizes import one_of

RENDER = ("render", "deliberation", "--commune", COMMUNE, "--format", "txt")


def files(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("command", [["check"], ["golden", "check"], ["golden", "update"], ["templates", "lint"]])
def test_communes_that_cannot_be_read_are_not_taken_for_none(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    before = files(project / "golden")
    close(monkeypatch, project / "variables" / "communes")
    answer = actgen(*command)
    assert (answer.code, answer.out) == (3, "")
    assert f"Le dossier «\u00a0{project}/variables/communes\u00a0» ne peut pas être lu" in answer.err
    assert files(project / "golden") == before


@pytest.mark.parametrize(
    ("folder", "command"),
    [
        ("templates/nantes", ["templates", "list"]),
        ("templates/nantes", ["templates", "lint"]),
        ("templates/nantes", ["templates", "lock"]),
        ("templates/commun", ["templates", "lock", "--check"]),
        ("templates/commun", list(RENDER)),
        ("templates/nantes/deliberation", list(RENDER)),
        ("golden/nantes", ["golden", "check"]),
        ("variables/academies", ["templates", "lint"]),
    ],
)
def test_nor_are_templates_goldens_and_academies(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch, folder: str, command: list[str]
) -> None:
    close(monkeypatch, project / folder)
    answer = actgen(*command)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(f"Le dossier «\u00a0{project / folder}\u00a0» ne peut pas être lu")


def test_a_file_of_which_nothing_can_be_asked_is_named(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "variables" / "communes" / f"{COMMUNE}.yaml"

    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refuse)
    answer = actgen(*RENDER)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == (
        f"Le système refuse «\u00a0{path}\u00a0»\u00a0: vous n’en avez pas le droit.\n"
        "→ Vérifiez vos droits, et la place qui reste sur le disque.\n"
    )


def test_a_machine_without_a_temporary_folder_is_told(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["/nulle/part"])
    answer = actgen("golden", "check", "--projet", "nantes/convention@2026")
    assert (answer.code, answer.out, answer.err) == (
        3,
        "",
        "Aucun dossier temporaire n’est accessible en écriture.\n"
        "→ Libérez de la place, ou nommez avec TMPDIR un dossier où vous pouvez écrire.\n",
    )


def test_a_current_folder_that_is_gone_is_told(tmp_path: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ici").mkdir()
    monkeypatch.chdir(tmp_path / "ici")
    (tmp_path / "ici").rmdir()
    answer = actgen("check")
    monkeypatch.chdir(tmp_path)
    assert (answer.code, answer.err) == (
        3,
        "Le dossier courant n’existe plus, ou ne peut pas être lu.\n"
        "→ Placez-vous dans un dossier qui existe (cd), puis recommencez.\n",
    )


def called(project: Path, words: str, unbuffered: str = "") -> tuple[int, str]:
    """The exit code and the faults of `actgen` in a shell, with what the shell does to its output."""
    command = f"exec {sys.executable} -m actgen.cli {words}"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(
        command, shell=True, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.long
@pytest.mark.parametrize("unbuffered", one_of(["", "1"]))
def test_an_answer_that_fills_the_disk_is_told_once_the_work_is_done(project: Path, unbuffered: str) -> None:
    code, said = called(project, f"{' '.join(RENDER)} > /dev/full", unbuffered)
    assert (code, said) == (
        3,
        "La réponse n’a pas pu être écrite jusqu’au bout\u00a0: le disque est plein.\n"
        "→ Libérez de la place là où vous l’envoyez. Les fichiers que la commande écrit elle-même sont entiers.\n",
    )
    assert (project / "out" / COMMUNE / "deliberation.txt").is_file()
    assert called(project, "wording 12 > /dev/full 2> /dev/full", unbuffered) == (3, "")


@pytest.mark.parametrize("unbuffered", one_of(["", "1"]))
@pytest.mark.parametrize("words", one_of([["--help"], ["check", "--explain", "PUB-001"], ["templates", "list"]]))
def test_a_reader_who_has_read_enough_is_no_fault(project: Path, words: list[str], unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    command = [sys.executable, "-m", "actgen.cli", *words]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    one_of(
        [
            (f"check --commune {COMMUNE} >&-", 0, ""),
            ("templates diff nantes/convention@2022 nantes/convention@2026 >&- 2>&-", 0, ""),
            (
                "new --ask --insee 44036 <&-",
                2,
                "Les questions attendent des réponses, et l’entrée de la commande est fermée.\n"
                "→ Lancez-la dans un terminal, ou donnez-lui les réponses d’un fichier\u00a0: < reponses.txt.\n",
            ),
        ]
    ),
)
def test_an_output_or_an_input_that_is_closed_is_no_traceback(words: str, code: int, told: str, project: Path) -> None:
    assert called(project, words) == (code, told)


@pytest.mark.parametrize(
    "command",
    [
        [*RENDER, "--output", ""],
        [*RENDER, "--output", " "],
        ["check", "--project", ""],
        ["golden", "check", "--report", ""],
        ["templates", "diff", "nantes/convention@2022", "nantes/convention@2026", "--html", ""],
        ["templates", "diff", "nantes/convention@2022", "nantes/convention@2026", "--word", ""],
    ],
)
def test_an_empty_name_is_not_the_current_folder(project: Path, actgen: Actgen, command: list[str]) -> None:
    before = sorted(project.iterdir())
    answer = actgen(*command)
    assert (answer.code, answer.out, answer.err) == (
        2,
        "",
        "Le nom d’un fichier ou d’un dossier est vide.\n"
        "→ Donnez-le, ou retirez l’option\u00a0; le dossier courant s’écrit avec un point.\n",
    )
    assert sorted(project.iterdir()) == before

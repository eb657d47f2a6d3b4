"""A disk that is really full, a file that may not grow, rights that are really lost: refused by the system itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, Answer
from tests.faults.commands import BY_NAME, Place, Ready, place_at
from tests.faults.conftest import MadeReady
from tests.sizes import one_of
from tests.somebody_else import NOBODY, PATHS, open_folder, python_for_nobody

#: Makes a disk that only its commands see, fills it but for some KB, runs the command; what is left then is copied.
_ON_A_FULL_DISK = """set -e
mount -t tmpfs -o size=2m disque out
cp -a "$OLD/." out/
head -c 2m /dev/zero > out/lest 2> "$LEFT.full" || truncate -s "-${FREE}K" out/lest
"$@" && code=0 || code=$?
rm out/lest
cp -a out "$LEFT"
exit $code
"""
_OWN_DISKS = ["unshare", "--mount", *([] if os.getuid() == 0 else ["--map-root-user"])]


@pytest.fixture
def ready(made_ready: MadeReady) -> Ready:
    return made_ready(BY_NAME["render"])


@pytest.mark.long
def test_a_file_that_may_not_grow_is_told_and_everything_stays(ready: Ready) -> None:
    _is_refused(_answer(["sh", "-c", 'ulimit -f 20; exec "$@"', "sh", *_called(ready)], ready.place, {}), ready)
    assert ready.place.state() == ready.before


@pytest.mark.long
@pytest.mark.parametrize("free", one_of([0, 4, 8, 16, 32]))
def test_a_disk_that_is_full_is_told_and_everything_stays(free: int, ready: Ready, tmp_path: Path) -> None:
    if not _has_own_disks(tmp_path):
        pytest.skip("this machine lets no test have a disk of its own")
    old, left = ready.place.project / "out", tmp_path / "reste"
    environment = {"OLD": str(tmp_path / "avant"), "LEFT": str(left), "FREE": str(free), "LC_ALL": "C"}
    old.rename(tmp_path / "avant")
    old.mkdir()
    command = [*_OWN_DISKS, "sh", "-c", _ON_A_FULL_DISK, "sh", *_called(ready)]
    _is_refused(_answer(command, ready.place, environment), ready)
    assert "No space left on device" in left.with_suffix(".full").read_text(encoding="utf-8")
    old.rmdir()
    left.rename(old)
    assert ready.place.state() == ready.before


#: Of a project that belongs to another: the file or folder whose rights are taken, and what is said of it.
_CLOSED = {
    "a file that only its owner reads": (f"variables/communes/{COMMUNE}.yaml", 0o600, "ne peut pas être lu"),
    "templates that only their owner sees": ("templates", 0o700, "ne peut pas être lu"),
    "a folder that only its owner changes": ("out", 0o755, "Impossible d’écrire"),
}


@pytest.mark.long
@pytest.mark.parametrize("name", one_of([*_CLOSED]))
def test_a_right_that_is_really_lost_is_told_and_everything_stays(name: str) -> None:
    at, rights, told = _CLOSED[name]
    python = python_for_nobody()
    with open_folder() as folder:
        place = place_at(folder / "base")
        (place.base / "tmp").chmod(0o777)
        (place.project / "out").mkdir()
        (place.project / at).chmod(rights)
        before = place.state()
        answer = _answer([python, "-m", "actgen.cli", *BY_NAME["render"].words], place, {"PYTHONPATH": PATHS}, NOBODY)
        assert (answer.code, place.state()) == (3, before), answer
        assert told in answer.err
        assert str(place.project / at) in answer.err
        assert "vous n’en avez pas le droit." in answer.err


def _has_own_disks(folder: Path) -> bool:
    command = [*_OWN_DISKS, "mount", "-t", "tmpfs", "disque", str(folder)]
    return bool(shutil.which("unshare")) and not subprocess.run(command, check=False).returncode


def _called(ready: Ready) -> list[str]:
    return [sys.executable, "-m", "actgen.cli", *ready.command.words]


def _answer(command: list[str], place: Place, given: Mapping[str, str], user: int | None = None) -> Answer:
    own = {**os.environ, "TMPDIR": str(place.base / "tmp"), **given}
    done = subprocess.run(
        command, cwd=place.project, env=own, user=user, capture_output=True, encoding="utf-8", check=False
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def _is_refused(answer: Answer, ready: Ready) -> None:
    assert answer.code == 3, answer
    assert f"Impossible d’écrire dans «\u00a0{ready.place.project}/out/{COMMUNE}\u00a0»" in answer.err
    assert "Rien n’a été écrit." in answer.err

"""Two runs of a command at once in one folder: the files of one, whole, and nothing left behind."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, Answer
from tests.faults.commands import TRIED, Command, Place, place_at, timeless
from tests.faults.conftest import MadeReady
from tests.sizes import one_of


@pytest.mark.parametrize("command", TRIED, ids=lambda one: one.name)
def test_two_runs_at_once_leave_what_one_leaves(command: Command, made_ready: MadeReady) -> None:
    ready = made_ready(command)
    answers = at_once([ready.place, ready.place], command.words)
    assert timeless(ready.place.state()) == timeless(ready.after)
    assert 0 in {answer.code for answer in answers}
    assert [answer.err for answer in answers if answer.code not in (0, command.again)] == []


@pytest.mark.parametrize("acts", one_of(["dossier", "deliberation"]))
def test_two_runs_in_one_folder_leave_the_files_of_one(acts: str, tmp_path: Path) -> None:
    places = [place_at(tmp_path / name) for name in ("un", "deux")]
    path = places[1].project / "variables" / "communes" / f"{COMMUNE}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2025-132", "2025-133"), encoding="utf-8")
    shared = tmp_path / "partage"
    words = ("render", acts, "--commune", COMMUNE, "--format", "docx,html,txt", "--output")
    sets = [rendered(place, words, tmp_path / f"seul-{number}") for number, place in enumerate(places)]
    answers = at_once(places, (*words, str(shared)))
    assert {answer.code for answer in answers} == {0}
    found = {path.name: path.read_bytes() for path in shared.iterdir()}
    assert found in sets
    assert sets[0] != sets[1]


def rendered(place: Place, words: tuple[str, ...], folder: Path) -> dict[str, bytes]:
    """What a run leaves that is alone in its folder."""
    assert place.actgen(*words, str(folder)).code == 0
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def at_once(places: list[Place], words: tuple[str, ...]) -> list[Answer]:
    """The answers of commands that run beside each other."""
    with ThreadPoolExecutor(len(places)) as beside:
        return list(beside.map(lambda place: place.actgen(*words), places))

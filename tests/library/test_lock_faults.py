"""What is wrong with a file that must not change."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.library.lock_faults import Held, held_faults, received_again
from actgen.library.lock_record import Lock, digest
from tests.library.projects import a_project, word_path

NAME = "mairie/arrete@2026"


def faults(folder: Path, content: bytes | None, lock: Lock) -> list[str]:
    project = a_project(folder)
    path = word_path(project, NAME)
    path.parent.mkdir(parents=True)
    if content is not None:
        path.write_bytes(content)
    return [fault.message for fault in held_faults(project, lock, Held(NAME, path))]


@pytest.mark.parametrize(
    ("content", "locked", "told"),
    [
        (b"a", b"a", []),
        (b"b", b"a", [f"Le modèle {NAME} a changé depuis qu’il a été verrouillé."]),
        (b"a", None, [f"Le modèle {NAME} sert ou a servi à des actes, mais il n’est pas verrouillé."]),
        (None, b"a", [f"Le modèle verrouillé {NAME} a disparu."]),
    ],
)
def test_a_file_that_is_other_than_its_record_is_told(
    tmp_path: Path, content: bytes | None, locked: bytes | None, told: list[str]
) -> None:
    assert faults(tmp_path, content, Lock({} if locked is None else {NAME: digest(locked)})) == told


def test_what_to_do_of_another_received_file_names_the_template() -> None:
    assert NAME in received_again(NAME)

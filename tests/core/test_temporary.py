"""A folder for the time of a block, and what killed runs have left of theirs."""

from __future__ import annotations

import fcntl
import sys
import tempfile
from pathlib import Path

import pytest

from actgen.core.temporary import TEMPORARY_PREFIX, clear_left, held_folder, temporary_folder


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of the machine."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left(place: Path, name: str = f"{TEMPORARY_PREFIX}abcdefgh") -> Path:
    """What a killed run has left."""
    (place / name / "variables").mkdir(parents=True)
    (place / name / "variables" / "commune.yaml").write_bytes(b"maire: Laure CADOREL")
    return place / name


def test_it_is_there_for_the_block_and_gone_after_it(place: Path) -> None:
    with temporary_folder() as folder:
        assert folder.is_dir()
        assert folder.parent == place.resolve()
        (folder / "acte.docx").write_bytes(b"acte")
    assert list(place.iterdir()) == []


def test_it_is_gone_after_a_fault_too(place: Path) -> None:
    with pytest.raises(ZeroDivisionError), temporary_folder():
        raise ZeroDivisionError
    assert list(place.iterdir()) == []


def test_what_a_killed_run_left_goes_first(place: Path) -> None:
    left(place)
    with temporary_folder() as folder:
        assert list(place.iterdir()) == [folder]


def test_what_another_run_holds_stays(place: Path) -> None:
    with temporary_folder() as one, temporary_folder() as other:
        assert sorted(place.iterdir()) == sorted([one, other])


@pytest.mark.parametrize("name", ["actgen-projets", f"{TEMPORARY_PREFIX}de-laure", "autre"])
def test_a_folder_of_another_name_stays(place: Path, name: str) -> None:
    with temporary_folder():
        assert not (place / name).exists()
    left(place, name)
    with temporary_folder():
        assert (place / name / "variables" / "commune.yaml").is_file()


def test_a_link_is_no_leftover(place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = left(tmp_path_factory.mktemp("ailleurs"))
    (place / elsewhere.name).symlink_to(elsewhere, target_is_directory=True)
    with temporary_folder():
        assert (elsewhere / "variables" / "commune.yaml").is_file()


def test_a_folder_that_another_run_took_for_a_leftover_is_made_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fcntl.flock
    taken: list[Path] = []

    def lock(handle: int, how: int) -> None:
        if not taken:
            taken.extend(place.iterdir())
            taken[0].rmdir()
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", lock)
    with temporary_folder() as folder:
        assert folder.is_dir()
        assert folder not in taken


def test_without_locks_nothing_is_taken_for_a_leftover(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    found = left(place)
    with temporary_folder() as folder:
        assert sorted(place.iterdir()) == sorted([found, folder])
    assert list(place.iterdir()) == [found]


def test_a_folder_that_is_held_elsewhere_is_spared_until_its_block_ends(tmp_path: Path) -> None:
    with held_folder(tmp_path, "lot-") as folder:
        left(tmp_path, "lot-abcdefgh")
        clear_left(tmp_path, "lot-")
        assert list(tmp_path.iterdir()) == [folder]
    assert list(tmp_path.iterdir()) == []

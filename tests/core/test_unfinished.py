"""A run that is killed anywhere leaves a folder that the next run finds whole."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from actgen.core.errors import UsageFault
from actgen.core.files import RECORD_NAME, write_new_folder, write_outputs, write_whole
from actgen.core.unfinished import alone_in, digest, undo_unfinished, write_behind, write_down
from tests.core.killing import is_killed

OLD = {"convention.docx": b"ancienne convention", "deliberation.docx": b"ancienne", "note.txt": b"la meme"}
NEW = {
    "convention.docx": b"nouvelle convention",
    "deliberation.docx": b"nouvelle",
    "note.txt": b"la meme",
    "a.pdf": b"a",
}
#: The last rename of NEW is the sixth: the journal, four files, the record. The moments before and after are many more.
MOMENTS = range(1, 40)


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, leftovers too, the record apart."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != RECORD_NAME
    }


def an_old_set(folder: Path) -> Path:
    write_outputs(folder, OLD)
    return folder


def test_a_killed_run_is_killed_somewhere_in_every_step(tmp_path: Path) -> None:
    killed = []
    for moment in MOMENTS:
        folder = an_old_set(tmp_path / str(moment))
        killed.append(is_killed(moment, partial(write_outputs, folder, NEW)))
    assert killed.index(False) > 20
    assert not any(killed[killed.index(False) :])


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_same_run_again_finds_its_folder_and_leaves_nothing_behind(tmp_path: Path, moment: int) -> None:
    an_old_set(tmp_path)
    is_killed(moment, partial(write_outputs, tmp_path, NEW))
    write_outputs(tmp_path, NEW)
    assert contents(tmp_path) == NEW
    write_outputs(tmp_path, OLD)
    assert contents(tmp_path) == {**NEW, **OLD}


@pytest.mark.parametrize("moment", MOMENTS)
def test_what_a_killed_run_wrote_is_all_there_or_none_of_it(tmp_path: Path, moment: int) -> None:
    an_old_set(tmp_path)
    is_killed(moment, partial(write_outputs, tmp_path, NEW))
    write_outputs(tmp_path, {"autre.txt": b"un autre acte"})
    found = contents(tmp_path)
    assert found.pop("autre.txt") == b"un autre acte"
    assert found in (OLD, NEW)


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_first_run_in_a_folder_may_be_killed_too(tmp_path: Path, moment: int) -> None:
    is_killed(moment, partial(write_outputs, tmp_path / "out", NEW))
    write_outputs(tmp_path / "out", NEW)
    assert contents(tmp_path / "out") == NEW


@pytest.mark.parametrize("moment", MOMENTS)
def test_undoing_may_be_killed_and_undone_again(tmp_path: Path, moment: int) -> None:
    an_old_set(tmp_path)
    is_killed(16, partial(write_outputs, tmp_path, NEW))
    assert contents(tmp_path) != OLD
    is_killed(moment, partial(undo_unfinished, tmp_path))
    undo_unfinished(tmp_path)
    assert contents(tmp_path) == OLD


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_new_folder_may_be_begun_again(tmp_path: Path, moment: int) -> None:
    files = {"a/b/c.txt": b"c", "a/d.txt": b"d", ".e": b"e", "f.txt": b"f"}
    is_killed(moment, partial(write_new_folder, tmp_path / "projet", files))
    if (tmp_path / "projet" / "f.txt").exists():  # it was all there, and no one can tell that it was not told
        undo_unfinished(tmp_path / "projet")
    if not (tmp_path / "projet" / "f.txt").exists():
        write_new_folder(tmp_path / "projet", files)
    assert contents(tmp_path / "projet") == files


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_file_that_is_removed_goes_with_what_takes_its_place_or_stays(tmp_path: Path, moment: int) -> None:
    (tmp_path / "a.yaml").write_bytes(b"tout")
    parts = {"a/b.yaml": b"un", "a/c/d.yaml": b"deux"}
    is_killed(moment, partial(write_whole, tmp_path, parts, removed=["a.yaml"]))
    undo_unfinished(tmp_path)
    found = contents(tmp_path)
    assert found in ({"a.yaml": b"tout"}, parts)
    assert (tmp_path / "a").exists() == (found == parts)


def half_done(folder: Path) -> None:
    """A folder whose run was killed between two of its files."""
    an_old_set(folder)
    for moment in MOMENTS:
        shutil.rmtree(folder)
        an_old_set(folder)
        assert is_killed(moment, partial(write_outputs, folder, NEW))
        if (folder / "convention.docx").read_bytes() == NEW["convention.docx"]:
            return


def test_a_file_that_someone_changed_since_is_left_and_told(tmp_path: Path) -> None:
    half_done(tmp_path)
    (tmp_path / "convention.docx").write_bytes(b"corrige a la main")
    with pytest.raises(UsageFault, match=r"n’est pas tel qu’actgen l’a écrit.*convention\.docx"):
        write_outputs(tmp_path, NEW)
    assert contents(tmp_path) == {**OLD, "convention.docx": b"corrige a la main"}


def test_a_new_project_in_which_someone_began_to_work_is_not_taken_away(tmp_path: Path) -> None:
    files = {"a/b.txt": b"b", "c.txt": b"c"}
    moment = next(
        one
        for one in MOMENTS
        if is_killed(one, partial(write_new_folder, tmp_path / f"p{one}", files)) and (tmp_path / f"p{one}/a").exists()
    )
    folder = tmp_path / f"p{moment}"
    (folder / "a" / "mien.txt").write_bytes(b"mon travail")
    with pytest.raises(UsageFault, match="n’est pas vide\u00a0; il contient\u00a0: a"):
        write_new_folder(folder, files)
    assert contents(folder) == {"a/mien.txt": b"mon travail"}


def test_no_other_run_writes_meanwhile(tmp_path: Path) -> None:
    other = os.open(tmp_path, os.O_RDONLY)
    with alone_in(tmp_path), pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)


def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no lock, as some of a network are."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)


def test_without_locks_a_killed_run_still_does_not_lock_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_done(tmp_path)
    without_locks(monkeypatch)
    write_outputs(tmp_path, NEW)
    assert {name: found for name, found in contents(tmp_path).items() if not name.startswith(".actgen-")} == NEW


def test_without_locks_only_what_is_old_is_taken_for_a_leftover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_done(tmp_path)
    without_locks(monkeypatch)
    undo_unfinished(tmp_path)
    assert [name for name in contents(tmp_path) if name.startswith(".actgen-")]
    for path in tmp_path.glob(".actgen-*"):
        os.utime(path, (path.stat().st_atime - 4000, path.stat().st_mtime - 4000))
    undo_unfinished(tmp_path)
    assert contents(tmp_path) == OLD


@pytest.mark.parametrize("name", ["../dehors.txt", "/dehors.txt", "a/../../dehors.txt", "", ".", "..\\dehors.txt"])
@pytest.mark.parametrize("former", ["", ".actgen-aaaaaaaa", "note.txt", "../.actgen-aaaaaaaa"])
def test_a_journal_that_no_run_wrote_touches_nothing_outside_the_folder(tmp_path: Path, name: str, former: str) -> None:
    folder = tmp_path / "dossier"
    write_whole(folder, {"note.txt": b"note"})
    (tmp_path / "dehors.txt").write_bytes(b"dehors")
    lines = {"fichiers": [["note.txt", digest(b"note"), ""], [name, digest(b"dehors"), former]], "dossiers": []}
    (folder / ".actgen-journal").write_text(json.dumps(lines))
    undo_unfinished(folder)
    assert contents(tmp_path) == {"dehors.txt": b"dehors", "dossier/note.txt": b"note"}


@pytest.mark.parametrize("journal", [b"", b"[]", b"{", b'{"fichiers": 3}', b'{"fichiers": [[1]], "dossiers": []}'])
def test_a_damaged_journal_is_no_more_than_a_leftover(tmp_path: Path, journal: bytes) -> None:
    write_whole(tmp_path, {"note.txt": b"note"})
    (tmp_path / ".actgen-journal").write_bytes(journal)
    write_whole(tmp_path, {"b.txt": b"b"})
    assert contents(tmp_path) == {"b.txt": b"b", "note.txt": b"note"}


def test_leftovers_that_are_no_plain_files_go_and_other_hidden_files_stay(tmp_path: Path) -> None:
    (tmp_path / ".actgen-abcdefgh").mkdir()
    (tmp_path / ".actgen-abcdefgh" / "a").write_bytes(b"")
    (tmp_path / ".actgen-ijklmnop").symlink_to(tmp_path.parent)
    (tmp_path / ".actgen-a-moi.txt").write_bytes(b"")
    write_whole(tmp_path, {"note.txt": b"note"})
    assert sorted(contents(tmp_path)) == [".actgen-a-moi.txt", "note.txt"]
    assert tmp_path.parent.is_dir()


FOLDERS = {"agnat": {"acte.docx": b"un" * 9, "vide.txt": b""}, "aiguilhe": {"acte.docx": b"deux"}}


def folders_in(folder: Path) -> dict[str, dict[str, bytes]]:
    return {f"{folder}/{name}": files for name, files in FOLDERS.items()}


def test_all_files_are_written_and_all_may_read_them(tmp_path: Path) -> None:
    masked = os.umask(0o077)
    try:
        write_down(folders_in(tmp_path))
    finally:
        os.umask(masked)
    found = {one.name: {file.name: file for file in one.iterdir()} for one in tmp_path.iterdir()}
    assert {name: {file: path.read_bytes() for file, path in files.items()} for name, files in found.items()} == FOLDERS
    assert {path.stat().st_mode & 0o777 for files in found.values() for path in files.values()} == {0o644}


def test_a_file_of_which_the_system_takes_a_part_at_a_time_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: real(handle, content[:5]))
    write_down(folders_in(tmp_path))
    assert (tmp_path / "agnat/acte.docx").read_bytes() == b"un" * 9


@pytest.mark.parametrize("function", ["mkdir", "open", "write", "fsync"])
def test_what_the_machine_refuses_is_raised_and_no_file_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, function, full)
    before = {one.name for one in Path("/dev/fd").iterdir()}
    with pytest.raises(OSError, match="No space left"):
        write_down(folders_in(tmp_path))
    monkeypatch.undo()
    assert {one.name for one in Path("/dev/fd").iterdir()} == before


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="this system takes no such advice")
@pytest.mark.parametrize("refused", [False, True])
def test_the_disk_begins_with_all_files_before_it_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, refused: bool
) -> None:
    """And is waited for as well where it takes no advice."""
    asked = list[str]()

    def begun(*_: int) -> None:
        asked.append("begun")
        if refused:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(os, "posix_fadvise", begun)
    monkeypatch.setattr(os, "fsync", lambda _: asked.append("kept"))
    write_down(folders_in(tmp_path))
    assert asked == ["begun"] * (1 if refused else 3) + ["kept"] * 5


def test_a_file_that_the_machine_will_not_close_leaves_none_of_the_others_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, closed = os.close, list[int]()

    def refused(handle: int) -> None:
        real(handle)
        closed.append(handle)
        if len(closed) == 3:  # both folders were kept
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    before = {one.name for one in Path("/dev/fd").iterdir()}
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(os, "close", refused)
    with pytest.raises(OSError, match="Input/output error"):
        write_down({f"{tmp_path}/{name}": {"acte.docx": b"un"} for name in ("agnat", "ahun")})
    monkeypatch.undo()
    assert {one.name for one in Path("/dev/fd").iterdir()} == before


def test_what_is_written_behind_a_file_stands_behind_what_it_holds(tmp_path: Path) -> None:
    for line in (b"un\n", b"deux\n"):
        write_behind(f"{tmp_path}/journal", line)
    assert (tmp_path / "journal").read_bytes() == b"un\ndeux\n"

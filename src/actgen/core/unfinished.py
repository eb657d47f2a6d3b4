"""Several files moved to their places as one: a journal lets the next run undo what a killed run left half done.

Before the first move, the journal names each file with its digest and the copy of what it replaces. A journal that is
found later is that of a run that never ended: what it placed is taken back, unless someone has changed it since.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING

from msgspec import Struct

from actgen.core.errors import MachineFault
from actgen.core.reading import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import ThreadPoolExecutor

#: How the names begin of what is written beside the files until they take their places.
ASIDE_PREFIX = ".actgen-"
_JOURNAL = f"{ASIDE_PREFIX}journal"
_ASIDE = re.compile(rf"{re.escape(ASIDE_PREFIX)}(?!journal)[a-z0-9_]{{8}}")
#: Where a system cannot say whether another run is writing, what is this old was left by one that has ended.
_SECONDS = 3600
#: Instead of a digest: the file is to be removed.
GONE = ""
#: How many files the disk is given to keep at once.
_AT_ONCE = 8
#: How a new file is opened, and one that goes on; who may read what is new.
_MADE = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
_NEW, _BEHIND, _FOR_ALL_TO_READ = _MADE | os.O_EXCL, _MADE | os.O_APPEND, 0o644
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)


class Step(Struct, frozen=True):
    """A file that is to take its place: its name from the folder, its digest, the copy of what it replaces.

    One that is to be removed has `GONE` as its digest; it takes the place of its own copy.
    """

    name: str
    digest: str
    former: str = ""


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let no other run write in the folder until the block ends, and clear first what a killed one left there."""
    with _locked(folder) as is_held:
        _clear(folder, is_held=is_held)
        yield


def undo_unfinished(folder: Path) -> None:
    """Bring a folder back to what it was before a run that was killed there, if one was."""
    if _left_in(folder):
        with alone_in(folder):
            return


def digests_in_journal(folder: Path) -> dict[str, str]:
    """Name → digest of what a run is placing in the folder, or was when it was killed; empty where there is none."""
    return {step.name: step.digest for step in _read_journal(folder)[0]}


def write_aside(folder: Path, content: bytes) -> Path:
    """A new file in `folder` that holds `content`, down to the disk, until it takes its place."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=ASIDE_PREFIX)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            write_through(stream, content)
        aside.chmod(0o644)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return aside


def write_through(stream: IO[bytes], content: bytes) -> None:
    """Write `content` down to the disk itself, which may refuse it only then."""
    stream.write(content)
    stream.flush()
    os.fsync(stream.fileno())


def write_behind(path: str, content: bytes) -> None:
    """Write behind what a file holds, made where it lacks; the disk is not waited for."""
    handle = os.open(path, _BEHIND, 0o666)
    try:
        _write_all(handle, content)
    finally:
        os.close(handle)


def write_down(folders: Mapping[str, Mapping[str, bytes]]) -> None:
    """Make these folders of these files, down to the disk itself; OSError where the machine refuses one of them.

    Files are written by their handles: a stream asks the system for six things more, of each.
    """
    opened: list[int] = []
    try:
        for folder, files in folders.items():
            os.mkdir(folder)  # noqa: PTH102 - of each act: a Path takes as long as the system
            for name, content in files.items():
                handle = os.open(f"{folder}/{name}", _NEW, _FOR_ALL_TO_READ)
                opened.append(handle)
                os.fchmod(handle, _FOR_ALL_TO_READ)  # whatever is masked
                _write_all(handle, content)
        _all_kept(opened, [*folders])
    finally:
        _close(opened)


def take_places(folder: Path, moves: Mapping[Path, Path], steps: Sequence[Step], made: Sequence[str] = ()) -> None:
    """Move each path to the place that it is mapped to, all or none, even if the run is killed meanwhile.

    `steps` say which files that places, and `made` which folders, from `folder`: those that lack are made.
    """
    if len(moves) == 1:  # one move is whole by itself
        ((aside, path),) = moves.items()
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.replace(path)
        with contextlib.suppress(OSError):
            sync(folder)
        return
    formers = {folder / step.name: folder / step.former for step in steps if step.former}
    try:
        _write_journal(folder, steps, made)
        for aside, path in moves.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.replace(path)
        sync(folder)
    except BaseException:
        for aside, path in moves.items():
            if not aside.exists():
                _move_back(path, aside, formers.get(path))
        _remove_folders(folder, made)
        (folder / _JOURNAL).unlink(missing_ok=True)
        raise
    (folder / _JOURNAL).unlink()
    sync(folder)


def digest(content: bytes) -> str:
    """The SHA-256 of a content."""
    return hashlib.sha256(content).hexdigest()


def _write_all(handle: int, content: bytes) -> None:
    written = os.write(handle, content)
    while written < len(content):  # the system took a part of it
        written += os.write(handle, content[written:])


def _close(handles: Iterable[int]) -> None:
    """Close each of them, also behind one that is refused; OSError for that one."""
    refused: OSError | None = None
    for handle in handles:
        try:
            os.close(handle)
        except OSError as failure:
            refused = failure
    if refused:
        raise refused


def _all_kept(handles: Sequence[int], folders: Sequence[str]) -> None:
    """Have the disk keep these files and the names in these folders, several at once; OSError where it refuses one.

    It begins with all files before it is waited for: its journal then keeps in two turns what would take it twelve.
    """
    from concurrent.futures import wait

    _begin_to_keep(handles)
    parts = [(handles[rank::_AT_ONCE], folders[rank::_AT_ONCE]) for rank in range(_AT_ONCE)]
    shares = [_threads().submit(_each_kept, *part) for part in parts]
    wait(shares)  # a file is closed when nothing waits for it, whatever happens
    for share in shares:
        share.result()


def _begin_to_keep(handles: Iterable[int]) -> None:
    """Have the disk begin to write these files, where the system takes such an advice; none is waited for."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):  # it refuses the files themselves, if need be, when they are waited for
            for handle in handles:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _each_kept(handles: Iterable[int], folders: Iterable[str]) -> None:
    for handle in handles:
        os.fsync(handle)
    for folder in folders:
        sync(folder)


@cache
def _threads() -> ThreadPoolExecutor:
    """What waits for the disk: to begin a thread costs a processor as much as to write an act.

    A batch alone needs them: with the library, each process would import all that it logs by.
    """
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(_AT_ONCE, "disk")


def _move_back(path: Path, aside: Path, former: Path | None) -> None:
    if former is None:
        path.replace(aside)
    else:
        former.replace(path)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Hold the folder; False where the system or the disk has no such lock."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield False
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            is_held = True
        except OSError:
            is_held = False
        yield is_held
    finally:
        os.close(handle)


def _clear(folder: Path, *, is_held: bool) -> None:
    """Undo what a killed run left half done in the folder, and remove what it had not yet placed."""
    left = _left_in(folder)
    if not left:
        return
    if not is_held:
        oldest = _now_in(folder) - _SECONDS
        left = [path for path in left if path.lstat().st_mtime < oldest]
    if folder / _JOURNAL in left:
        _undo(folder)
    for path in left:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _left_in(folder: Path) -> list[Path]:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - tens of thousands stand in that of a run
    except OSError:
        return []
    ours = [name for name in names if name.startswith((_JOURNAL, ASIDE_PREFIX))]
    return [folder / name for name in sorted(ours) if name == _JOURNAL or _ASIDE.fullmatch(name)]


def _now_in(folder: Path) -> float:
    """The time as the disk of the folder tells it."""
    with tempfile.TemporaryFile(dir=folder, prefix=ASIDE_PREFIX) as probe:
        return os.fstat(probe.fileno()).st_mtime


def _undo(folder: Path) -> None:
    steps, made = _read_journal(folder)
    for step in steps:
        path, former = folder / step.name, folder / step.former
        if not _holds(path, step.digest):
            continue
        if not step.former:
            path.unlink()
        elif former.is_file():
            former.replace(path)
    _remove_folders(folder, made)
    sync(folder)


def _remove_folders(folder: Path, made: Sequence[str]) -> None:
    """Remove those that hold nothing."""
    for name in sorted(made, key=len, reverse=True):
        with contextlib.suppress(OSError):
            (folder / name).rmdir()


def _holds(path: Path, wanted: str) -> bool:
    if wanted == GONE:
        return not path.exists()
    return path.is_file() and not path.is_symlink() and digest(read_plain(path)) == wanted


def _write_journal(folder: Path, steps: Sequence[Step], made: Sequence[str]) -> None:
    lines = {"fichiers": [[step.name, step.digest, step.former] for step in steps], "dossiers": list(made)}
    aside = write_aside(folder, json.dumps(lines).encode())
    try:
        aside.replace(folder / _JOURNAL)
    finally:
        aside.unlink(missing_ok=True)
    sync(folder)


def _read_journal(folder: Path) -> tuple[list[Step], list[str]]:
    """The steps and the folders of the journal; empty where there is none, or one that no run of ours has written."""
    try:
        found = json.loads(read_plain(folder / _JOURNAL))
        steps = [Step(*map(str, line)) for line in found["fichiers"]]
        made = [str(name) for name in found["dossiers"]]
    except (OSError, MachineFault, ValueError, RecursionError, LookupError, TypeError):
        return [], []
    names = [*(step.name for step in steps), *made]
    is_ours = all(map(_is_inside, names)) and all(not one.former or _ASIDE.fullmatch(one.former) for one in steps)
    return (steps, made) if is_ours else ([], [])


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def sync(folder: Path | str) -> None:
    """Have the names of a folder reach the disk, where the system knows how."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folder
        return
    try:
        os.fsync(handle)
    except OSError as failure:
        if failure.errno not in _NO_SYNC:
            raise
    finally:
        os.close(handle)

"""A folder for the time of a block, in the temporary folder of the machine or another, that a killed run leaves behind.

A run holds the folder locked. What no run holds was left by one that was killed: it may show acts, and goes.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How the name of such a folder begins.
TEMPORARY_PREFIX = "actgen-temporaire-"


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """An empty folder that is gone after the block; first goes what killed runs have left.

    OSError where no folder of the machine can be written.
    """
    place = Path(tempfile.gettempdir())
    clear_left(place, TEMPORARY_PREFIX)
    with held_folder(place, TEMPORARY_PREFIX) as folder:
        yield folder


def folder_of_the_run() -> Path:
    """An empty folder that is gone when the program ends; OSError as `temporary_folder`."""
    held = temporary_folder()
    atexit.register(held.__exit__, None, None, None)
    return held.__enter__()


@contextmanager
def held_folder(place: Path, prefix: str) -> Iterator[Path]:
    """An empty folder in `place` until the block ends, which `clear_left` spares meanwhile; OSError where none can."""
    folder, handle = _held_folder(place, prefix)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _let_go(handle)


def clear_left(place: Path, prefix: str) -> None:
    """Remove the folders that killed runs have left there, by how their names begin."""
    named = re.compile(rf"{re.escape(prefix)}[a-z0-9_]{{8}}")
    with suppress(OSError):
        left = [name for name in os.listdir(place) if name.startswith(prefix) and named.fullmatch(name)]  # noqa: PTH208
        for folder in (place / name for name in sorted(left)):
            if folder.is_dir() and not folder.is_symlink():
                _remove_unless_held(folder)


def _held_folder(place: Path, prefix: str) -> tuple[Path, int]:
    """A new folder that is ours, made again where another run has taken it for a leftover before we held it."""
    while True:
        folder = Path(tempfile.mkdtemp(dir=place, prefix=prefix)).resolve()
        handle = _hold(folder)
        if folder.is_dir():
            return folder, handle
        _let_go(handle)


def _remove_unless_held(folder: Path) -> None:
    handle = _hold(folder, waiting=False)
    if handle >= 0:
        shutil.rmtree(folder, ignore_errors=True)
        _let_go(handle)


def _hold(folder: Path, *, waiting: bool = True) -> int:
    """The handle of the locked folder; -1 where another holds it, or where the system has no such lock."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        return -1
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if waiting else fcntl.LOCK_NB))
    except OSError:
        os.close(handle)
        return -1
    return handle


def _let_go(handle: int) -> None:
    if handle >= 0:
        os.close(handle)

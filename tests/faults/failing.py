"""A process that fails at a chosen moment of what it asks the system, as Python tells it to an audit hook.

Each thing asked is a moment: a change of the folder, a reading of it, or anything else. A process that is killed leaves
the disk as it is at that moment; one whose file is cut besides, as after a power cut, has half of what it was writing.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from json import dumps, loads
from pathlib import Path
from typing import Any

#: In the environment of a process: what is to fail, and when.
ASKED = "TESTS_FAILURE"
CHANGE, READING, FLUSH, OTHER = "C", "R", "F", "."
_CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.truncate", "os.link", "os.symlink"}
#: What asks for more room on the disk; a full one lets files be renamed and removed.
_ROOM = {"open", "os.mkdir", "fsync"}
_READINGS = {"os.scandir", "os.listdir"}
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass(frozen=True, slots=True)
class Failure:
    """What happens at the `at`-th moment of these `kinds`, below `root`: the number of a refusal, or the end.

    Without `at` nothing fails. The kinds of all moments are written to the file `told`, one letter each.
    """

    root: str
    kinds: str = CHANGE + READING + FLUSH + OTHER
    at: int = 0
    errno: int = 0
    lasts: bool = False
    only_room: bool = False
    is_cut: bool = False
    told: str = ""

    def environment(self) -> dict[str, str]:
        """What a process finds of it."""
        return {ASKED: dumps(asdict(self))}


def arm(asked: str) -> None:
    """Have this process fail as is asked, for as long as it lives."""
    failure = Failure(**loads(asked))
    told = os.open(failure.told, os.O_WRONLY | os.O_CREAT | os.O_APPEND) if failure.told else -1
    count = 0

    def at_moment(event: str, kind: str, path: object, handle: int = -1) -> None:
        nonlocal count
        if told >= 0:
            os.write(told, kind.encode())
        if kind not in failure.kinds or (failure.only_room and event not in _ROOM):
            return
        count += 1
        if failure.at and (count == failure.at or (failure.lasts and count > failure.at)):
            _fail(failure, path, handle)

    real = os.fsync
    setattr(os, "fsync", _told_before(real, at_moment))  # noqa: B010 - typed otherwise
    sys.addaudithook(
        lambda event, given: at_moment(event, _kind(event, given, failure.root), given[0] if given else "")
    )


def _told_before(real: Callable[[int], None], at_moment: Callable[..., None]) -> Callable[[int], None]:
    def fsync(handle: int) -> None:
        at_moment("fsync", FLUSH, "", handle)  # and no waiting for the disk

    return fsync


def _kind(event: str, given: tuple[Any, ...], root: str) -> str:
    if event == "open":
        flags = given[2] if isinstance(given[2], int) else 0
        return (CHANGE if flags & _TO_WRITE else READING) if _is_below(given[0], root) else OTHER
    if event in _CHANGES or event in _READINGS:
        return (CHANGE if event in _CHANGES else READING) if _is_below(given[0], root) else OTHER
    return OTHER


def _is_below(path: object, root: str) -> bool:
    if not isinstance(path, str | bytes | Path):
        return False
    return os.path.abspath(os.fsdecode(path)).startswith(root)  # noqa: PTH100 - a Path would tell the hook again


def _fail(failure: Failure, path: object, handle: int) -> None:
    if failure.errno:
        raise OSError(failure.errno, os.strerror(failure.errno), path if isinstance(path, str) else None)
    if failure.is_cut and handle >= 0:
        os.ftruncate(handle, os.fstat(handle).st_size // 2)
    os.kill(os.getpid(), signal.SIGKILL)

"""A run that is killed, as by a power cut or `kill -9`, at a chosen moment of its writing.

It runs in a child of a small process that waits for such runs: to fork the test runner itself, with all that it has
read, takes ten times as long as the run.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

#: What changes a folder, or waits for the disk: a run may be killed before each.
_MOMENTS = ("replace", "rename", "unlink", "rmdir", "fsync")
_KILLED = 77


def is_killed(moment: int, run: Callable[[], object]) -> bool:
    """Let `run` go on in a process of its own, which dies before its `moment`-th change; False where it ends before.

    `run` is a function of a module, or a `partial` of one: it is handed to another process, which waits for no disk.
    """
    small = _small_process()
    assert small.stdin is not None
    assert small.stdout is not None
    pickle.dump((Path.cwd(), moment, run), small.stdin)
    small.stdin.flush()
    told = small.stdout.read(1)
    assert told, "the run could not be handed over"
    return told == b"K"


@cache
def _small_process() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", __name__]
    made = subprocess.Popen(command, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    atexit.register(_end, made)
    return made


def _end(process: subprocess.Popen[bytes]) -> None:
    process.communicate()


def _serve() -> None:
    """Run what is handed over, one after the other, until nobody is there to hand over."""
    setattr(os, "fsync", lambda _: None)  # noqa: B010 - typed otherwise
    while True:
        try:
            folder, moment, run = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        os.chdir(folder)
        sys.stdout.buffer.write(b"K" if _dies(moment, run) else b"E")
        sys.stdout.buffer.flush()


def _dies(moment: int, run: Callable[[], object]) -> bool:
    child = os.fork()
    if not child:
        try:
            _die_at(moment)
            run()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == _KILLED


def _die_at(moment: int) -> None:
    count = 0

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count == moment:
                os._exit(_KILLED)
            return real(*arguments, **named)

        return call

    for name in _MOMENTS:
        setattr(os, name, dying(getattr(os, name)))


if __name__ == "__main__":
    _serve()

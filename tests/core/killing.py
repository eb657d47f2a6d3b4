"""A run that is killed, as by a power cut or `kill -9`, at a chosen moment of its writing."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable

#: What changes a folder, or waits for the disk: a run may be killed before each.
_MOMENTS = ("replace", "rename", "unlink", "rmdir", "fsync")
_KILLED = 77


def is_killed(moment: int, run: Callable[[], object]) -> bool:
    """Let `run` go on in a process of its own, which dies before its `moment`-th change; False where it ends before."""
    with warnings.catch_warnings():  # the threads of the test runner hold no lock that the child needs
        warnings.simplefilter("ignore", DeprecationWarning)
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

"""How the processes of a run begin: as copies of one that goes ahead, where this system can copy a process.

To import what acts are made with, and to compile a template, takes as long as some three hundred acts: one process does
it for all, while the command line is understood and the table is read.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import contextmanager
from multiprocessing import forkserver, get_context, resource_tracker
from typing import TYPE_CHECKING, Any

from actgen.atelier.batch.processes.chunks import TOLD_AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.core.project import Project

#: Whether a copy of a process may do all that the process might: not on macOS, whose own libraries forbid it.
_COPIES = sys.platform == "linux"
#: What does that, as it is imported, then what a template is read with for the first time.
_IMPORTED = ["actgen.atelier.batch.processes.ahead", "docxtpl"]


def begin_ahead(project: Project, actes: Sequence[str]) -> None:
    """Have one process begin to get ready for these acts of a project: those of the run will be copies of it.

    It is not waited for, so that the table is read meanwhile; it ends with this one. Where it has begun, nothing is.
    """
    if not _COPIES:
        return
    os.environ[TOLD_AHEAD] = json.dumps([str(project.root), *actes])
    try:
        with ctrl_c_waits():
            context()
            forkserver.ensure_running()
    finally:
        del os.environ[TOLD_AHEAD]


def context() -> Any:
    """How processes begin."""
    if not _COPIES:
        return get_context("spawn")
    forking = get_context("forkserver")
    forking.set_forkserver_preload(_IMPORTED)
    return forking


@contextmanager
def ctrl_c_waits() -> Iterator[None]:
    """Ctrl-C is heard after the block; by a process that begins in it, once this works."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would end the block’s own wait
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)

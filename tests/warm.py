"""`actgen` as a process of its own, begun by one that has read all the code and made an act: it forks for each call.

To start Python and to read the code takes longer than most commands. It serves tests of what a command does with its
terminal or with Git; one that looks at how a command begins or ends starts it itself.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import json
import os
import pkgutil
import select
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from tests.faults.failing import ASKED, arm

#: The longest message: words, folder and environment.
_MOST = 1 << 20


@dataclass(frozen=True, slots=True)
class Running:
    """A command that runs: the number of its process, and where it tells how it ended."""

    pid: int
    told: socket.socket

    def wait(self) -> int:
        """Its exit code, once it has ended; that of a signal where it was killed."""
        code = self.told.recv(_MOST)
        return int(code) if code else -signal.SIGKILL

    def kill(self) -> None:
        """End it, where it has not ended."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


def call(words: Sequence[str], files: Sequence[int], folder: Path, environment: Mapping[str, str]) -> Running:
    """Begin `actgen` with these words in that folder; `files` become its input, its output and its errors."""
    told = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    told.connect(address())
    socket.send_fds(told, [json.dumps([list(words), str(folder), dict(environment)]).encode()], files)
    return Running(int(told.recv(_MOST)), told)


@cache
def address() -> str:
    """Where calls are taken, once they are: in a folder of its own, as long as these tests run."""
    folder = tempfile.mkdtemp()
    where = f"{folder}/appels"
    command = [sys.executable, "-m", __name__, where]
    root = Path(__file__).parents[1]
    server = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert server.stdout is not None
    assert server.stdout.readline() == b"ready\n"
    atexit.register(server.communicate)
    return where


#: A program that calls and waits, started with the address and the words: it imports next to nothing.
CLIENT = """
import json, os, socket, sys
told = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
told.connect(sys.argv[1])
socket.send_fds(told, [json.dumps([sys.argv[2:], os.getcwd(), dict(os.environ)]).encode()], [0, 1, 2])
told.recv(99)
sys.exit(int(told.recv(99) or 1))
"""


def _serve(where: str) -> None:
    """Take calls until nobody is there to make one."""
    for found in pkgutil.walk_packages(import_module("actgen").__path__, "actgen."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    _make_an_act()
    gc.freeze()  # or each call would copy the pages of what it never frees
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as door:
        door.bind(where)
        door.listen()
        print("ready", flush=True)
        while sys.stdin not in select.select([door, sys.stdin], [], [])[0]:
            caller, _ = door.accept()
            if not os.fork():
                try:
                    _answer(caller)
                finally:
                    os._exit(1)
            caller.close()
            _bury(os.WNOHANG)
    _bury()
    Path(where).unlink()
    Path(where).parent.rmdir()


def _make_an_act() -> None:
    """What a process remembers of contents once it has made acts: a call reads its files, and compiles nothing anew."""
    from actgen.core.project import Project
    from actgen.pipeline import render_acts

    render_acts(Project(Path(__file__).parents[1]), "ancenis-saint-gereon", "deliberation", ("docx", "html", "txt"))


def _bury(options: int = 0) -> None:
    """Wait for the commands that have ended, or for all: what they cost counts with the tests."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, options)[0]:
            pass


def _answer(caller: socket.socket) -> None:
    """Run the command that the caller asks for, tell its exit code, and end."""
    caller.send(str(os.getpid()).encode())
    wanted, files, *_ = socket.recv_fds(caller, _MOST, 3)
    words, folder, environment = json.loads(wanted)
    for place, file in enumerate(files):
        os.dup2(file, place)
        os.close(file)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    if asked := os.environ.pop(ASKED, ""):
        tempfile.gettempdir()  # which tries to write there, as Python's own matter
        arm(asked)
    code = _code_of(words)
    atexit._run_exitfuncs()
    sys.stdout.flush()
    caller.send(str(code).encode())
    os._exit(code)


def _code_of(words: list[str]) -> int:
    from actgen.cli.app import run

    try:
        return run(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - as the interpreter does
        traceback.print_exc()
        return 1


if __name__ == "__main__":
    _serve(sys.argv[1])

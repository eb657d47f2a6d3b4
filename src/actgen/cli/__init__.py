"""The command line: one file per command, French help, exit codes as the exceptions say."""

from __future__ import annotations

import io
import os
import sys

from actgen.core.memory.cycles import leave, look_seldom


def main(arguments: list[str] | None = None) -> None:
    """Run `actgen`, then leave with its exit code."""
    from actgen.cli.app import run

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # it was closed
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that is not in UTF-8 must not stop an act
            stream.reconfigure(errors="replace")
    look_seldom()
    code = run(sys.argv[1:] if arguments is None else arguments)
    leave()
    sys.exit(code)

"""The command line: one file per command, French help, exit codes as the exceptions say."""

from __future__ import annotations

import gc
import io
import os
import sys

#: How many objects are made before Python looks for cycles in them: it would do so every 700. An act ends with 160,000,
#: nearly all those of the modules, which stay.
_OBJECTS = 200_000


def main(arguments: list[str] | None = None) -> None:
    """Run `actgen`, then leave with its exit code."""
    from actgen.cli.app import run

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # it was closed
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that is not in UTF-8 must not stop an act
            stream.reconfigure(errors="replace")
    gc.set_threshold(_OBJECTS)
    code = run(sys.argv[1:] if arguments is None else arguments)
    gc.freeze()  # Python would look for cycles in all that stands once more, only to end
    sys.exit(code)

"""The command line: one file per command, French help, exit codes as the exceptions say."""

from __future__ import annotations

import io
import sys


def main(arguments: list[str] | None = None) -> None:
    """Run `actgen`, then leave with its exit code."""
    from actgen.cli.app import run

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that is not in UTF-8 must not stop an act
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))

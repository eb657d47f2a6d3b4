"""How many instructions of the processor an act takes: the same in each run, however busy the machine is.

Exact to a thousandth where a clock is not, so that a change of one in a hundred shows. It is no time: what runs through
much code waits longer for each instruction, and SHA-256 counts some ten times what it takes a processor that has
instructions for it. Some five minutes; valgrind counts them.

    python -m bench.instructions
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

from bench._counted import CONTENDERS
from bench._measure import row

_INSTALL = "not installed: sudo apt-get install --no-install-recommends valgrind"
_VALGRIND = ("valgrind", "--tool=callgrind", "--instr-atstart=no", "--callgrind-out-file=/dev/null")
_COLLECTED = re.compile(r"Collected : (\d+)")


def counted(said: str) -> int:
    """The instructions that valgrind says at its end."""
    found = _COLLECTED.search(said)
    if found is None:
        raise ValueError(said[-500:])
    return int(found[1])


def measured(name: str) -> float:
    """The millions that an act of a contender takes."""
    # The order of a set of texts changes with the seed of their hashes.
    own = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""}
    command = [*_VALGRIND, sys.executable, "-m", "bench._counted", name]
    said = subprocess.run(command, env=own, capture_output=True, text=True, check=True).stderr
    _, _, acts = CONTENDERS[name]
    return counted(said) / acts / 1_000_000


def main() -> None:
    """Count each contender, and say how much of the loops of docxtpl and WeasyPrint the whole way of actgen takes."""
    if shutil.which("valgrind") is None:
        print(f"  valgrind {_INSTALL}")
        return
    taken = {name: measured(name) for name in CONTENDERS}
    for name, (make, _, _) in CONTENDERS.items():
        row((make.__doc__ or name).rstrip("."), taken[name], "million")
    row("the convention, of docxtpl’s loop", taken["from_its_file"] / taken["by_docxtpl"], "")
    row("fifty together, of docxtpl’s loop", taken["together"] / taken["by_docxtpl"], "")
    row("its PDF, of WeasyPrint’s loop", taken["as_a_pdf"] / taken["by_weasyprint"], "")


if __name__ == "__main__":
    main()

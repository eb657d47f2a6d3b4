"""The official list of communes: its size, what it costs at import, and the time of a look-up."""

from __future__ import annotations

import statistics
import subprocess
import sys
from importlib import resources

from actgen.cog import communes
from bench._measure import milliseconds, row

CODES = ("44036", "76351", "2A004", "97411", "62041", "98735", "01262", "95018")


def main() -> None:
    """Print the size in kilobytes, then medians in milliseconds."""
    size = len(resources.files("actgen.cog").joinpath("communes.zip").read_bytes())
    row("communes.zip", size / 1000, "kB")
    row("first look-up of a process, the archive unopened", _cold())
    row("look-up in a département not yet read, median", statistics.median(_first(code) for code in CODES))
    row("look-up in a département already read", milliseconds(lambda: communes.find_commune("44036"), times=1000))


def _cold() -> float:
    """The median of nine processes: from the import of the module, which reads nothing, to the commune."""
    code = (
        "from time import perf_counter as now; from actgen.cog.communes import find_commune; "
        "start = now(); find_commune('44036'); print((now() - start) * 1000)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(9)]
    return statistics.median(float(run.stdout) for run in runs)


def _first(code: str) -> float:
    communes.rows_of.cache_clear()
    communes._communes_of.cache_clear()
    return milliseconds(lambda: communes.find_commune(code))


if __name__ == "__main__":
    main()

"""One `actgen render` as a whole process: DOCX alone, then with PDF, and what the time is made of."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench._acts import COMMUNE, PROJECT
from bench._measure import row

ACTGEN = Path(sys.executable).parent / "actgen"
#: The libraries whose import is worth a line.
LIBRARIES = ("typer", "pydantic", "jinja2", "lxml.etree", "yaml", "docxtpl", "num2words", "weasyprint")


def main() -> None:
    """Print the medians of seven processes each, and the import times of one."""
    nothing = [sys.executable, "-c", "pass"]
    row("Python, doing nothing", _median(nothing))
    for formats in ("docx", "docx,pdf"):
        for acte in ("deliberation", "convention"):
            row(f"actgen render {acte} --format {formats}", _median(_command(acte, formats)))
    print("  of which imports, in one run with PDF:")
    for library, spent in _imports(_command("convention", "docx,pdf")).items():
        row(f"    {library}", spent)


def _command(acte: str, formats: str) -> list[str]:
    folder = tempfile.mkdtemp(prefix="actgen-bench-")
    shutil.rmtree(folder)
    common = ["--commune", COMMUNE, "--format", formats, "--output", folder, "--project", str(PROJECT.root)]
    return [str(ACTGEN), "render", acte, *common]


def _median(command: list[str]) -> float:
    return statistics.median(_once(command) for _ in range(7))


def _once(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


def _imports(command: list[str]) -> dict[str, float]:
    timed = subprocess.run([sys.executable, "-X", "importtime", *command], check=True, capture_output=True, text=True)
    found = re.findall(r"import time:\s+\d+ \|\s+(\d+) \|\s+(\S+)", timed.stderr)
    spent = {name: int(micro) / 1000 for micro, name in found}
    return {name: spent[name] for name in LIBRARIES if name in spent}


if __name__ == "__main__":
    main()

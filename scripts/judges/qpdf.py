"""qpdf: is each PDF whole, its tables and streams as they say?"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

from scripts.judges.places import program
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix


def judge(files: Files) -> Iterator[Finding]:
    """What `qpdf --check` says of each file that it does not pass: an error or a warning."""
    qpdf = program("qpdf")
    for path in files.of(".pdf"):
        done = subprocess.run([qpdf, "--check", path], capture_output=True, check=False)
        if done.returncode:
            yield Finding(path, (done.stderr or done.stdout).decode(errors="replace").strip())


QPDF = Judge("qpdf", of_suffix(".pdf"), judge)

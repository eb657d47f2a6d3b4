"""openxml-audit, a port of the Open XML SDK: would Word open each file, by the rules of each of its versions?"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.judges.places import BROUGHT
from scripts.judges.running import json_of
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix

#: The oldest and the newest that are in use: what both accept, those between do.
VERSIONS = ("office2010", "microsoft365")
_AUDIT = BROUGHT.parent / "bin" / "openxml-audit"


def judge(files: Files) -> Iterator[Finding]:
    """Its findings, rules of security included; one run of it for all files of a version."""
    paths = {f"{number}.docx": path for number, path in enumerate(files.of(".docx"))}
    with tempfile.TemporaryDirectory() as folder:
        for name, path in paths.items():
            shutil.copyfile(path, Path(folder, name))
        for version in VERSIONS:
            command = [_AUDIT, "--format", version, "--output", "json", "--max-errors", "0", "--ooxml-security"]
            for report in json_of([*command, "--recursive", folder], accepted=(0, 1)):
                yield from _told(paths[Path(report["file"]).name], version, report)


def _told(path: Path, version: str, report: dict[str, Any]) -> Iterator[Finding]:
    if not report["errors"] and not report["valid"]:
        yield Finding(path, f"{version}: not valid")
    yield from (Finding(path, f"{version}: {found}") for found in report["errors"])


OPENXML = Judge("openxml-audit", of_suffix(".docx"), judge)

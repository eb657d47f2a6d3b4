"""Outside programs run once for many files, and the JSON that they print."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from typing import Any

from scripts.judges.verdicts import MissingTool


def output_of(command: Sequence[object], *, accepted: Sequence[int] = (0,)) -> str:
    """What the command prints; MissingTool, with the end of its errors, where it fails as a program, not as a judge."""
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    if done.returncode not in accepted:
        errors = done.stderr.decode(errors="replace").strip()[-2000:]
        raise MissingTool(f"{command[0]} ended with {done.returncode}: {errors}")
    return done.stdout.decode(errors="replace")


def json_of(command: Sequence[object], *, accepted: Sequence[int] = (0,)) -> Any:
    """The same, read as JSON."""
    return json.loads(output_of(command, accepted=accepted))

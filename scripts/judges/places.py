"""Where the judges stand on this machine; `make judges` brings those that lack."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.judges.verdicts import MissingTool

ROOT = Path(__file__).parents[2]
BROUGHT = ROOT / ".venv" / "judges"


def program(name: str) -> str:
    """The path of a program of the system; MissingTool where it lacks."""
    found = shutil.which(name)
    if found is None:
        raise MissingTool(f"{name} is missing: `make judges` installs it, or says the command that does")
    return found


def brought(*parts: str) -> Path:
    """A file that `make judges` has brought; MissingTool where it has not."""
    path = BROUGHT.joinpath(*parts)
    if not path.exists():
        raise MissingTool(f"{path.name} is missing: `make judges` brings it")
    return path


def jars() -> str:
    """The class path of the judges that Maven has."""
    return f"{brought('maven')}/*"

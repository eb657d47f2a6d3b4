"""The files that a command has written."""

from __future__ import annotations

from pathlib import Path


def written(project: Path) -> list[str]:
    """The names of the files under `out/`, their records left out."""
    return sorted(path.name for path in (project / "out").rglob("*") if path.is_file() and path.suffix != ".json")

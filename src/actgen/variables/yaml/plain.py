"""What stands in the plain data of a YAML file: its texts, with their paths or without, and its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.variables.yaml.nodes import Path, Plain


def scalars(data: Plain) -> list[tuple[Path, str]]:
    """Each text of a file, with its path, in the order of the file."""
    found: list[tuple[Path, str]] = []
    _add_scalars(data, (), found)
    return found


def _add_scalars(data: Plain, path: Path, found: list[tuple[Path, str]]) -> None:
    if isinstance(data, str):
        found.append((path, data))
    elif isinstance(data, dict):
        for name, value in data.items():
            _add_scalars(value, (*path, name), found)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            _add_scalars(value, (*path, number), found)


def texts_in(data: Plain) -> list[str]:
    """Each text of a file, in its order."""
    found: list[str] = []
    _add_texts(data, found)
    return found


def _add_texts(data: Plain, found: list[str]) -> None:
    if isinstance(data, str):
        found.append(data)
    elif data is not None:
        for value in data.values() if isinstance(data, dict) else data:
            _add_texts(value, found)


def names_in(data: Plain) -> set[str]:
    """Each name under which a file states something, at whatever depth."""
    found: set[str] = set()
    _add_names(data, found)
    return found


def _add_names(data: Plain, found: set[str]) -> None:
    if isinstance(data, dict):
        found.update(data)
        for value in data.values():
            if not isinstance(value, str):
                _add_names(value, found)
    elif isinstance(data, list):
        for value in data:
            if not isinstance(value, str):
                _add_names(value, found)

"""What stands in the plain data of a YAML file: its texts, with their paths or without, and its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actgen.variables.yaml.nodes import Path, Plain

    #: What holds values: few do, so that a walk takes a step for each of these and none for a text.
    _Held = list[Plain] | dict[str, Plain]


def scalars(data: Plain) -> list[tuple[Path, str]]:
    """Each text of a file, with its path, in the order of the file."""
    found: list[tuple[Path, str]] = []
    if isinstance(data, str):
        found.append(((), data))
    elif data is not None:
        _add_scalars(data, (), found)
    return found


def _add_scalars(held: _Held, path: Path, found: list[tuple[Path, str]]) -> None:
    for name, value in held.items() if isinstance(held, dict) else enumerate(held):
        if isinstance(value, str):
            found.append(((*path, name), value))
        elif value is not None:
            _add_scalars(value, (*path, name), found)


def texts_in(data: Plain) -> list[str]:
    """Each text of a file, in its order."""
    found: list[str] = []
    if isinstance(data, str):
        found.append(data)
    elif data is not None:
        _add_texts(data, found)
    return found


def _add_texts(held: _Held, found: list[str]) -> None:
    for value in held.values() if isinstance(held, dict) else held:
        if isinstance(value, str):
            found.append(value)
        elif value is not None:
            _add_texts(value, found)


def names_in(data: Plain) -> set[str]:
    """Each name under which a file states something, at whatever depth."""
    found: set[str] = set()
    if isinstance(data, dict | list):
        _add_names(data, found)
    return found


def _add_names(held: _Held, found: set[str]) -> None:
    if isinstance(held, dict):
        found.update(held)
    for value in held.values() if isinstance(held, dict) else held:
        if value is not None and not isinstance(value, str):
            _add_names(value, found)

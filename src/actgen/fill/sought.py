"""Where the context would have a value that a template reads and no dossier gives: `seance.convocation`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from actgen.grammar.undefined import MissingValueError
from actgen.variables.reading import path_shown
from actgen.variables.yaml.plain import Path

#: How many steps lead at most to a group: `seance.presents[3]` is three away.
_MOST = 6


def sought_path(failure: MissingValueError, context: Mapping[str, Any]) -> str:
    """The path of the value as a reader names it: `seance.convocation`.

    Its name alone where nothing of the context could hold it, and where an element of a list should: what each of them
    lacks is told once.
    """
    group = path_of(failure.sought_in(context), context) or ()
    return failure.name if any(isinstance(step, int) for step in group) else path_shown((*group, failure.name))


def path_of(holder: object, context: Mapping[str, Any]) -> Path | None:
    """Where a group of values stands in the context, nearest to its top; None where it is none of it."""
    row: list[tuple[Path, Any]] = [((), context)]
    for _ in range(_MOST):
        found = next((path for path, value in row if value is holder), None)
        if found is not None:
            return found
        row = [inner for path, value in row for inner in _inner(path, value)]
    return None


def _inner(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, Mapping):
        yield from (((*path, name), one) for name, one in value.items())
    elif isinstance(value, list | tuple):
        yield from (((*path, rank), one) for rank, one in enumerate(value))

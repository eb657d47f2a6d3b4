"""The data that a template reads: what the origin of an act vouches for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def picked(context: Mapping[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """The context with those paths alone; None for a name that it does not have."""
    made: dict[str, Any] = {}
    for path in sorted(paths, key=lambda one: (one.count("."), one)):
        _take(context, made, path.split("."))
    return made


def _take(source: Mapping[str, Any], into: dict[str, Any], steps: list[str]) -> None:
    """Put the value at a path into the same path; a whole that was taken already holds its parts."""
    first, *rest = steps
    value = source.get(first)
    if not rest or not isinstance(value, Mapping):
        into[first] = value
    elif into.get(first) is not value:
        held = into.setdefault(first, {})
        _take(value, held, rest)

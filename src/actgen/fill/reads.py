"""What a compiled part reads of the context, and the data that this is: what the origin of an act vouches for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import nodes

from actgen.expressions.parsing import path_of

#: The counters of a loop are no data.
_LOOP = "loop"


def paths_read(tree: nodes.Node) -> frozenset[str]:
    """The paths that tags read, « seance.date »; what is read of the elements of a list reads the list."""
    found: set[str] = set()
    _visit(tree, {}, found)
    return frozenset(found)


def picked(context: Mapping[str, Any], paths: Iterable[str]) -> dict[str, Any]:
    """The context with those paths alone; None for a name that it does not have."""
    made: dict[str, Any] = {}
    for path in sorted(paths, key=lambda one: (one.count("."), one)):
        _take(context, made, path.split("."))
    return made


def _visit(node: nodes.Node, loops: Mapping[str, set[str]], found: set[str]) -> None:
    if path := path_of(node):
        first = path.partition(".")[0]
        found |= loops.get(first, set() if first == _LOOP else {path})
        return
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
        gone_through: set[str] = set()
        _visit(node.iter, loops, gone_through)
        found |= gone_through
        inner = {**loops, node.target.name: gone_through}
        for child in (*node.body, *node.else_):
            _visit(child, inner, found)
        return
    for child in node.iter_child_nodes():
        _visit(child, loops, found)


def _take(source: Mapping[str, Any], into: dict[str, Any], steps: list[str]) -> None:
    """Put the value at a path into the same path; a whole that was taken already holds its parts."""
    first, *rest = steps
    value = source.get(first)
    if not rest or not isinstance(value, Mapping):
        into[first] = value
    elif into.get(first) is not value:
        held = into.setdefault(first, {})
        _take(value, held, rest)

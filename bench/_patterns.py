"""Every regular expression of the package: those that a module compiles, and those that a call is given as a text.

To be run in a process of its own, since modules compile their patterns once, when they are imported.
"""

from __future__ import annotations

import ast
import functools
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import actgen
from actgen.core import patterns

ROOT = Path(actgen.__file__).parent
#: What looks for a pattern anywhere in a text, or only at one place of it.
ANYWHERE = frozenset({"search", "sub", "subn", "findall", "finditer", "split"})
AT_A_PLACE = frozenset({"match", "fullmatch"})


@dataclass
class Pattern:
    """A pattern, where it stands, and how it is used; `search` stands for a use that cannot be told."""

    source: str
    flags: int
    where: str
    uses: set[str] = field(default_factory=set)


def collected() -> list[Pattern]:
    """The patterns of the package, each once."""
    found: dict[tuple[str, int], Pattern] = {}
    compiled = dict(_compiled_at_import())
    for (source, flags), (file, line) in compiled.items():
        found[source, flags] = Pattern(source, flags, f"{file}:{line}", set(_uses(file, line)))
    for path in sorted(ROOT.rglob("*.py")):
        for source, flags, line, use in _given_to_calls(path):
            found.setdefault((source, flags), Pattern(source, flags, f"{_shown(path)}:{line}")).uses.add(use)
    return list(found.values())


def _compiled_at_import() -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    found: dict[tuple[str, int], tuple[str, int]] = {}
    real = re.compile

    def recording(pattern: str, flags: int = 0) -> re.Pattern[str]:
        frame = sys._getframe(1)
        if Path(frame.f_code.co_filename).is_relative_to(ROOT) and isinstance(pattern, str):
            found.setdefault((pattern, int(flags)), (_shown(Path(frame.f_code.co_filename)), frame.f_lineno))
        return real(pattern, flags)

    waiting = patterns.later
    re.compile = patterns.later = recording  # type: ignore[assignment]
    try:
        for module in pkgutil.walk_packages(actgen.__path__, "actgen."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    finally:
        re.compile, patterns.later = real, waiting
    yield from found.items()


def _given_to_calls(path: Path) -> Iterator[tuple[str, int, int, str]]:
    """The texts in `re.search("…", …)`, with their flags, line and use."""
    for node in _nodes(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_of_re(node.func) and node.args:
            use, first = node.func.attr, node.args[0]
            if use in ANYWHERE | AT_A_PLACE and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, _flags(node), node.lineno, use


def _flags(call: ast.Call) -> int:
    inside = [one for part in (*call.args[1:], *call.keywords) for one in ast.walk(part)]
    return sum({int(getattr(re, one.attr)) for one in inside if isinstance(one, ast.Attribute) and _is_of_re(one)})


def _is_of_re(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "re"


def _uses(file: str, line: int) -> set[str]:
    """How the name that holds the pattern of that line is used, wherever it goes."""
    names = [
        target.id
        for node in _tree(ROOT.parent / file).body
        if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or node.lineno)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value, ast.Call)
    ]
    if not names:
        return set(_uses_of_held(ROOT.parent / file)) or {"search"}
    module = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    files = [ROOT.parent / file, *_importers().get((module, names[0]), ())]
    return {use for one in files for use in _uses_in(one).get(names[0], ())} or {"search"}


@functools.cache
def _uses_of_held(path: Path) -> frozenset[str]:
    """The methods that a file calls on a pattern that a list or a group of values holds: `one.pattern.fullmatch`."""
    calls = [node for node in _nodes(path) if isinstance(node, ast.Attribute) and node.attr in ANYWHERE | AT_A_PLACE]
    return frozenset(call.attr for call in calls if _is_called_pattern(call.value))


def _is_called_pattern(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.lstrip("_") == "pattern"


@functools.cache
def _importers() -> dict[tuple[str, str], list[Path]]:
    """Module and name → the files that import it."""
    found: dict[tuple[str, str], list[Path]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        for node in _nodes(path):
            if isinstance(node, ast.ImportFrom):
                for one in node.names:
                    found.setdefault((node.module or "", one.name), []).append(path)
    return found


@functools.cache
def _uses_in(path: Path) -> dict[str, set[str]]:
    """Each name of a file → the methods that are called on it; `search` where it goes elsewhere."""
    found: dict[str, set[str]] = {}
    holders = set()
    for node in _nodes(path):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            holders.add(id(node.value))
            if node.attr in ANYWHERE | AT_A_PLACE:
                found.setdefault(node.value.id, set()).add(node.attr)
    for node in _nodes(path):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in holders:
            found.setdefault(node.id, set()).add("search")
    return found


@functools.cache
def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(_tree(path)))


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _shown(path: Path) -> str:
    return path.relative_to(ROOT.parent).as_posix()

"""What every test keeps to: it asserts something, and it reads no clock, since a slower machine is no fault."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "src" / "actgen"
FILES = sorted(path for path in TESTS.rglob("*.py") if path != Path(__file__))
#: Measures stand in bench/, as ratios of one run; bounded work is counted with `tests.counting.calls_of`.
_CLOCK = re.compile(
    r"\bimport (?:time|timeit|resource)\b(?<!from datetime import time)|\bfrom (?:time|timeit|resource) import"
    r"|\b(?:perf_counter|monotonic|process_time|getrusage)|\btimeout *=|\.(?:now|utcnow|today)\(|\bos\.times|\bsleep\("
)


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """What three tests look at in the trees of all: to read a tree and to go over it takes longer than to look."""
    return looked_at(ast.parse(text_of(path)))


def looked_at(tree: ast.Module) -> list[ast.AST]:
    wanted = ast.Import | ast.ImportFrom | ast.Attribute | ast.Call | ast.FunctionDef
    return [node for node in ast.walk(tree) if isinstance(node, wanted)]


def clocks(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        if _CLOCK.search(line):
            yield f"{number}: {line.strip()}"


def test_no_test_reads_a_clock() -> None:
    found = [f"{path.relative_to(TESTS)}:{line}" for path in FILES for line in clocks(text_of(path))]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "import time",
        "from time import perf_counter as now",
        "started = time.monotonic()",
        "subprocess.run(command, timeout=5)",
        "assert datetime.now() > day",
        "code = 'import timeit'",
    ],
)
def test_a_clock_is_seen(line: str) -> None:
    assert list(clocks(f"x = 1\n{line}")) == [f"2: {line}"]


def test_a_time_of_day_is_no_clock() -> None:
    assert list(clocks("from datetime import date, time\nmoment = time(19, 30)\nread_time(text)")) == []


def test_nearly_every_module_has_its_tests_under_its_own_name() -> None:
    """As python-docx has: who changes a module knows which file to open. Rules are tested by their families."""
    modules = [path.relative_to(SOURCE) for path in SOURCE.rglob("*.py") if not path.stem.startswith("__")]
    asked = [path for path in modules if path.parts[:2] != ("france", "rules")]
    without = [str(path) for path in asked if not (TESTS / path.with_name(f"test_{path.name}")).is_file()]
    assert len(without) <= 0.15 * len(asked), without


def test_no_test_imports_what_a_module_keeps_to_itself() -> None:
    private = [
        f"{path.relative_to(TESTS)}:{node.lineno}: {alias.name}"
        for path in FILES
        for node in nodes_of(path)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("actgen")
        for alias in node.names
        if alias.name.startswith("_")
    ]
    assert private == []


def test_no_test_reaches_what_a_module_keeps_to_itself_by_its_attribute() -> None:
    """Neither `pdf._made` nor `monkeypatch.setattr(pdf, "_made", …)` of a name that comes from actgen."""
    assert [f"{path.relative_to(TESTS)}:{told}" for path in FILES for told in reached(nodes_of(path))] == []


@pytest.mark.parametrize("line", ["pdf._made()", "monkeypatch.setattr(pdf, '_made', None)", "getattr(pdf, '_made')"])
def test_a_private_name_that_is_reached_is_seen(line: str) -> None:
    assert list(reached(looked_at(ast.parse(f"from actgen.writers import pdf\n{line}")))) == ["2: pdf._made"]
    assert list(reached(looked_at(ast.parse(f"import pdf\n{line}")))) == []


def reached(nodes: list[ast.AST]) -> Iterator[str]:
    ours = {
        (alias.asname or alias.name).partition(".")[0]
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if str(node.module if isinstance(node, ast.ImportFrom) else alias.name).startswith("actgen")
    }
    for node in nodes:
        owner, name = _reached(node)
        if owner in ours and name.startswith("_") and not name.startswith("__"):
            yield f"{node.lineno}: {owner}.{name}"  # type: ignore[attr-defined]


def _reached(node: ast.AST) -> tuple[str, str]:
    """The name and the attribute that an expression reaches, also by a text: `setattr(pdf, "_engine", …)`."""
    match node:
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return owner, name
        case ast.Call(args=[ast.Name(id=owner), ast.Constant(value=str(name)), *_]):
            return owner, name
    return "", ""


def test_every_test_asserts_something() -> None:
    silent = [
        f"{path.relative_to(TESTS)}:{node.lineno}: {node.name}"
        for path in FILES
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not asserts(node)
    ]
    assert silent == []


def asserts(function: ast.FunctionDef) -> bool:
    """Whether the test holds an `assert` of its own, or expects a fault or a warning."""
    return any(
        isinstance(node, ast.Assert) or (isinstance(node, ast.Attribute) and node.attr in ("raises", "warns", "fail"))
        for node in ast.walk(function)
    )

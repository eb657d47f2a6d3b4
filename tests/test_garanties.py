"""What actgen promises in docs/garanties.md is held by tests that are there, and those tests are run."""

from __future__ import annotations

import ast
import re

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "garanties.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


def functions_of(path: str) -> set[str]:
    """The names of the functions that a file holds, in classes too."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_each_promise_names_a_test_that_is_there(path: str, name: str) -> None:
    assert name in functions_of(path), "a promise without its test is none: name the one that holds it, or withdraw it"


def test_each_line_of_the_page_is_a_promise_with_its_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith(("| actgen", "| ---"))]
    assert [row for row in rows if not re.search(r"\| `tests/[^`]+::[^`]+` \|$", row)] == []
    assert len(rows) == len(NAMED)


def test_what_is_not_promised_is_said_too() -> None:
    assert PAGE.index("## Ce qu’actgen ne garantit pas") > PAGE.rindex("tests/")

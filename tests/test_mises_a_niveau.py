"""What docs/mises-a-niveau.md tells to type works, and finds a project of today ready."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT, Actgen
from tests.sizes import one_of

PAGE = (ROOT / "docs" / "mises-a-niveau.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", one_of(re.findall(r"^\$ actgen (.+)$", PAGE, re.MULTILINE)))
def test_each_command_finds_the_project_of_the_package_ready(line: str, project: Path, actgen: Actgen) -> None:
    before = {path: path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}
    answer = actgen(*shlex.split(line))
    assert answer.code == 0, answer.out + answer.err
    assert {path: path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()} == before

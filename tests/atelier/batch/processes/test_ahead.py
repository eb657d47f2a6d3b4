"""The process that goes ahead: what it reads is at hand for the first act, and what cannot be read stops nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from actgen.atelier.batch.processes.ahead import get_ready
from actgen.atelier.batch.processes.chunks import TOLD_AHEAD
from actgen.core.project import Project
from actgen.fill.compiled import compile_template
from tests.conftest import ROOT
from tests.sizes import one_of

READ = """
import gc
import actgen.atelier.batch.processes.ahead
from actgen.fill.compiled import compile_template
print(compile_template.cache_info().currsize, gc.get_freeze_count() > 0)
"""


def test_the_template_of_an_act_is_compiled_before_its_first_act() -> None:
    compile_template.cache_clear()
    get_ready(Project(ROOT), ["subvention"])
    assert compile_template.cache_info().currsize == 1


@pytest.mark.parametrize(("root", "acte"), [(Path("nowhere"), "subvention"), (ROOT, "subvantion")])
def test_what_cannot_be_read_stops_nothing(root: Path, acte: str, capsys: pytest.CaptureFixture[str]) -> None:
    compile_template.cache_clear()
    get_ready(Project(root), [acte])
    assert compile_template.cache_info().currsize == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("told", "count"), one_of([({}, "0 False"), ({TOLD_AHEAD: json.dumps([str(ROOT), "subvention"])}, "1 True")])
)
def test_a_process_that_is_told_what_it_goes_ahead_for_reads_it_as_it_begins(told: dict[str, str], count: str) -> None:
    begun = subprocess.run([sys.executable, "-c", READ], env={**os.environ, **told}, capture_output=True, check=True)
    assert begun.stdout.decode().strip() == count

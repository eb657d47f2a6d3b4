"""The application: what it says without a command, and what all commands share."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from actgen import cli
from actgen.cli.app import COMMANDS, app_of
from tests.conftest import COMMUNE, Actgen


def test_the_version_is_that_of_the_package(actgen: Actgen) -> None:
    assert actgen("--version").out == "actgen 0.1.0\n"


def test_nothing_asked_shows_the_commands(actgen: Actgen) -> None:
    answer = actgen()
    assert answer.code == 2
    assert answer.out.startswith("Emploi\u00a0: actgen")


def test_shell_completion_can_be_shown(actgen: Actgen) -> None:
    assert "--install-completion" in actgen("--help").out


@pytest.mark.long
def test_a_terminal_that_is_not_in_utf_8_stops_nothing(project: Path) -> None:
    command = [sys.executable, "-m", "actgen.cli", "check", "--commune", COMMUNE]
    done = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_command_that_ends_has_nothing_left_to_search_for_cycles() -> None:
    program = """
import atexit, gc
from actgen.cli import main
atexit.register(lambda: print(len(gc.get_objects()) < gc.get_freeze_count()))
main(["--version"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["actgen 0.1.0", "True"]


def test_a_call_imports_the_one_command_that_it_names() -> None:
    for words, loaded in ((["--version"], []), (["wording", "12"], ["actgen.cli.wording"])):
        program = f"import sys; from actgen.cli.app import run; run({words}); print(*sorted(sys.modules))"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        commands = {f"actgen.cli.{module}" for module in COMMANDS.values()}
        assert [name for name in done.stdout.splitlines()[-1].split() if name in commands] == loaded


def test_every_module_that_adds_a_command_to_the_application_is_in_the_table() -> None:
    package = Path(cli.__file__).parent
    adding = [path for path in package.rglob("*.py") if "add_to(app: typer.Typer)" in path.read_text(encoding="utf-8")]
    named = {path.relative_to(package).with_suffix("").as_posix().replace("/", ".") for path in adding}
    assert named == set(COMMANDS.values())


def test_the_command_alone_is_told_as_among_all_of_them(actgen: Actgen) -> None:
    alone = actgen("render", "--help").out
    whole = io.StringIO()
    with contextlib.redirect_stdout(whole):
        typer.main.get_command(app_of())(["render", "--help"], standalone_mode=False, prog_name="actgen")
    assert alone == whole.getvalue()


def test_the_page_of_all_commands_reads_no_file_and_makes_no_page() -> None:
    program = "import sys; from actgen.cli.app import run; run(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert loaded & {"jinja2", "lxml", "yaml", "pydantic", "weasyprint", "typst", "openpyxl"} == set()

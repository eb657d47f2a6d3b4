"""The words of Typer, in French: help pages, and wrong calls."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.cli.app import app_of
from tests.conftest import COMMUNE, Actgen


def every_command() -> list[list[str]]:
    app = app_of()
    words = [[str(command.name)] for command in app.registered_commands]
    for group in app.registered_groups:
        assert group.typer_instance is not None
        words += [[str(group.name), str(command.name)] for command in group.typer_instance.registered_commands]
    return words


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_every_command_has_french_help_with_an_example(words: list[str], actgen: Actgen) -> None:
    answer = actgen(*words, "--help")
    assert answer.code == 0
    assert f"Exemple\u00a0: actgen {' '.join(words)}" in " ".join(answer.out.split()).replace(
        "Exemple :", "Exemple\u00a0:"
    )
    for english in ("Usage:", "Options:", "Show this", "[required]", "[default", "<str", "<list", ">=", "..."):
        assert english not in answer.out


def test_a_path_with_a_space_and_no_quotes_is_told_in_french(project: Path, actgen: Actgen) -> None:
    answer = actgen("render", "convention", "--commune", COMMUNE, "--output", "Mon", "Bureau")
    assert answer.code == 2
    assert answer.err.startswith("En trop\u00a0: Bureau. Ce qui contient une espace se met entre guillemets.")


@pytest.mark.parametrize("command", ["batch", "wording"])
def test_what_may_be_given_several_times_says_so(command: str, actgen: Actgen) -> None:
    usage = actgen(command, "--help").out.splitlines()[0]
    assert usage.endswith("…")
    assert actgen(command).err.startswith("Il manque ")


@pytest.mark.parametrize(
    ("jobs", "words"), [("0", "--jobs attend un nombre, 1 au moins."), ("deux", "--jobs attend un nombre entier.")]
)
def test_a_wrong_number_is_told_with_what_fits(jobs: str, words: str, actgen: Actgen) -> None:
    answer = actgen("batch", "deliberation", "--table", "communes.csv", "--jobs", jobs)
    assert (answer.code, answer.err.splitlines()[0]) == (2, words)


@pytest.mark.parametrize(
    "words", [(), ("render",), ("check",), ("templates",), ("templates", "vars"), ("golden", "check")]
)
def test_h_shows_the_same_page_as_help(words: tuple[str, ...], actgen: Actgen) -> None:
    short, long = actgen(*words, "-h"), actgen(*words, "--help")
    assert (short.code, short.out) == (0, long.out)
    assert "-h, --help" in short.out

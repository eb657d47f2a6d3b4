"""A line that was met, or whose shape was, is parted as the expressions part it; what is remembered has a bound."""

from __future__ import annotations

import random

import pytest

from actgen.variables.yaml import lines
from actgen.variables.yaml.lines import SIGN, parted

#: What stands in lines of names, and what tells some of them from others.
SIGNS = [*"aRéŒÀɏɐµªΩ0 -’'.,:\"#{}[]_~\r\t\u00a0«\u0301", "ORHON", "- ", "    - ", "nom: ", "null", "19:", "é" * 200]


def drawn_lines(seed: int) -> list[str]:
    drawn = random.Random(seed)
    return ["".join(drawn.choices(SIGNS, k=drawn.randint(0, 7))) for _ in range(60)]


def alone(line: str) -> object:
    """A line of a file as it is parted where none was met before."""
    lines.MET.clear()
    lines.SHAPES.clear()
    found = parted(f"é\n{line}".encode())
    return found and (found.moulds[1:], found.words[1:])


@pytest.mark.parametrize("seed", range(30))
def test_what_was_met_before_changes_nothing(seed: int) -> None:
    every = drawn_lines(seed)
    expected = [alone(line) for line in every]
    for _ in range(2):
        for line, found in zip(every, expected, strict=True):
            read = parted(f"é\n{line}".encode())
            assert (read and (read.moulds[1:], read.words[1:])) == found


def test_names_of_one_shape_are_parted_alike() -> None:
    for name in ("Rémy ORHON", "Zoïa PETIT", "null null"):
        found = parted(f"é: à\n    - {name}".encode())
        assert found is not None
        assert (found.moulds[1], found.words[-1]) == (f"    - {SIGN}", name)
    assert parted("é: à\n- oui".encode()) is not None
    assert parted("é: à\n- été".encode()) is not None
    assert parted("é: à\n- null".encode()) is None


def test_the_text_of_a_line_is_that_of_the_file() -> None:
    found = parted("\ufeffnom: e\u0301te\u0301\r\nautre: à".encode())
    assert found is not None
    assert [found.line(1), found.line(2)] == ["nom: été", "autre: à"]


def test_lines_and_shapes_are_remembered_up_to_a_bound() -> None:
    drawn = random.Random(1)
    for _ in range(80):
        texts = [f"- {'a' * drawn.randint(1, 99)} {'b' * drawn.randint(1, 99)}" for _ in range(60)]
        assert parted("\n".join(["é", *texts]).encode())
    assert len(lines.MET) <= lines.MOST_MET + 61
    assert len(lines.SHAPES) <= lines.MOST_SHAPES + 1

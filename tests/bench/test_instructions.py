"""What valgrind says at its end is read, and each contender makes acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench._counted import CONTENDERS
from bench.instructions import counted
from tests.sizes import one_of


def test_the_instructions_are_those_that_valgrind_collected() -> None:
    assert counted("==7== Events    : Ir\n==7== Collected : 1266000000\n") == 1_266_000_000


def test_what_says_no_figure_is_shown() -> None:
    with pytest.raises(ValueError, match="no such file"):
        counted("valgrind: no such file")


# WeasyPrint’s usual loop leaves its profile of colours open.
@pytest.mark.filterwarnings(r"ignore:.*sRGB2014\.icc.*:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", one_of([*CONTENDERS]))
def test_a_contender_makes_acts(name: str, tmp_path: Path) -> None:
    make, _, _ = CONTENDERS[name]
    assert make(tmp_path)(1)

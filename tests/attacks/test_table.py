"""The table of attacks: each row names a test that there is, and says what must happen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

TABLE = Path(__file__).with_name("attacks.tsv")
HEAD, *ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


def test_the_table_has_three_columns_and_no_attack_stands_twice() -> None:
    assert HEAD == ["attack", "what must happen", "test"]
    assert [row for row in ROWS if len(row) != 3 or not all(row)] == []
    attacks = [row[0] for row in ROWS]
    assert len(attacks) == len(set(attacks)) > 60


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_attack_has_a_test_that_there_is(row: list[str]) -> None:
    path, _, name = row[2].partition("::")
    text = (ROOT / path).read_text(encoding="utf-8")
    assert re.search(rf"^def {name or 'test_'}", text, re.MULTILINE), row


def test_every_test_of_this_folder_that_tries_an_attack_stands_in_the_table() -> None:
    named = {row[2].partition("::")[0] for row in ROWS}
    ours = {path.relative_to(ROOT).as_posix() for path in TABLE.parent.glob("test_*.py")}
    assert ours - named == {"tests/attacks/test_table.py"}

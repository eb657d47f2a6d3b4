"""The table of hand-checked wordings: actgen gives every one, and num2words gives what the table says it gives."""

from __future__ import annotations

import pytest

from bench._wordings import RIGHT, SILENT, Row, is_theirs_right, ours, rows, theirs

TABLE = rows()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.function} {row.arguments}")
def test_actgen_gives_the_wording_checked_by_hand(row: Row) -> None:
    assert ours(row) == row.expected


def test_the_table_is_wide_and_no_case_stands_twice() -> None:
    assert len(TABLE) == 517
    assert len({(row.function, row.arguments) for row in TABLE}) == 517
    assert len({row.function for row in TABLE}) == 32


def test_num2words_still_gives_what_the_table_says() -> None:
    given = [RIGHT if is_theirs_right(row) else theirs(row) for row in TABLE]
    assert given == [row.num2words for row in TABLE]


def test_the_score_of_num2words_on_the_same_table() -> None:
    assert sum(is_theirs_right(row) for row in TABLE) == 193
    assert sum(row.num2words == SILENT for row in TABLE) == 186
    assert sum(row.num2words not in (RIGHT, SILENT) for row in TABLE) == 138

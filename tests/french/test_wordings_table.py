"""The table of hand-checked wordings: actgen gives every one, and num2words gives what the table says it gives."""

from __future__ import annotations

from bench._wordings import RIGHT, SILENT, is_theirs_right, ours, rows, theirs

TABLE = rows()


def test_actgen_gives_each_wording_checked_by_hand() -> None:
    given = {f"{row.function} {row.arguments}": (ours(row), row.expected) for row in TABLE}
    assert {case: pair for case, pair in given.items() if pair[0] != pair[1]} == {}


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

"""The one table: ratios first, and a line for what is not installed."""

from __future__ import annotations

from bench._table import Group, Row, table


def test_each_row_is_compared_with_the_first_of_its_group() -> None:
    group = Group("DOCX", (Row("ours", 2.0), Row("theirs", 25.0), Row("other", note="not installed: npm install")))
    assert table([group]).splitlines()[1:] == [
        "",
        "DOCX",
        "    1.00      2.00 ms       2.00 s  ours",
        "   12.50     25.00 ms      25.00 s  theirs",
        "       –            –            –  other: not installed: npm install",
    ]


def test_what_nobody_has_a_thousand_of_has_no_such_figure() -> None:
    lines = table([Group("A process", (Row("start", 20.0),), is_one=True), Group("Memory", (Row("10", 90.0, "MB"),))])
    assert lines.splitlines()[3] == "    1.00     20.00 ms               start"
    assert lines.splitlines()[6] == "    1.00     90.00 MB               10"

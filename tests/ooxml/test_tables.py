"""The frame of a table: what is merged, what is left free."""

from __future__ import annotations

import pytest

from actgen.ooxml.tables import Frame, TableLook, framed_rows, table_look
from actgen.ooxml.xml import W, parse, w

DOWN, UP = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'


def frames(*rows: str) -> list[list[tuple[int, int]]]:
    """The columns and the rows of each cell of a table, given as the w:tcPr of its cells; -1 row for a gap."""
    root = parse(f'<w:tbl xmlns:w="{W}">{"".join(rows)}</w:tbl>'.encode())
    framed = framed_rows([(row, list(row.iter(w("tc")))) for row in root.iter(w("tr"))])
    return [[(frame.columns, -1 if cell is None else frame.rows) for frame, cell in row] for row in framed]


def row(*cells: str, look: str = "") -> str:
    return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(f'<w:tc><w:tcPr>{cell}</w:tcPr></w:tc>' for cell in cells)}</w:tr>"


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([row("", ""), row(wide(2))], [[(1, 1), (1, 1)], [(2, 1)]]),
        ([row(UP, ""), row(DOWN, ""), row(DOWN, "")], [[(1, 3), (1, 1)], [(1, 0), (1, 1)], [(1, 0), (1, 1)]]),
        ([row(DOWN, ""), row(DOWN, "")], [[(1, 2), (1, 1)], [(1, 0), (1, 1)]]),
        ([row(UP), row(wide(2) + DOWN)], [[(1, 1)], [(2, 1)]]),
        ([row("", look='<w:gridBefore w:val="2"/>')], [[(2, -1), (1, 1)]]),
        ([row('<w:hMerge w:val="restart"/>', "<w:hMerge/>", "")], [[(2, 1), (1, 1)]]),
    ],
    ids=["wide", "tall", "lower part alone", "parts of two widths", "gap", "older merge"],
)
def test_each_cell_takes_its_columns_and_its_rows(rows: list[str], expected: list[list[tuple[int, int]]]) -> None:
    assert frames(*rows) == expected


def test_a_cell_has_its_own_lines_and_colour() -> None:
    look = (
        '<w:tcBorders><w:top w:val="single"/><w:start w:val="nil"/></w:tcBorders>'
        '<w:shd w:fill="c6e0b4"/><w:vAlign w:val="center"/>'
    )
    root = parse(f'<w:tbl xmlns:w="{W}">{row(look)}</w:tbl>'.encode())
    (((frame, _),),) = framed_rows([(root[0], list(root.iter(w("tc"))))])
    assert frame == Frame(ground="C6E0B4", rules=("top",), bare=("left",), vertical="middle")


def test_a_table_says_its_width_its_place_and_the_lines_that_it_lacks() -> None:
    inside = (
        '<w:tblW w:w="2500" w:type="pct"/><w:jc w:val="center"/><w:tblBorders><w:insideV w:val="nil"/></w:tblBorders>'
    )
    assert table_look(parse(f'<w:tblPr xmlns:w="{W}">{inside}</w:tblPr>'.encode())) == TableLook(
        ("insideV",), "center", 50
    )

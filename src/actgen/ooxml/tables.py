"""The frame of a table of Word: how cells are merged, where its rows begin, how wide its columns are.

A cell that Word merges with the one above it stands in the file all the same, and is read as that one's lower part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.ooxml.looks import bare_sides, colour, is_on, rules_of
from actgen.ooxml.xml import Element, W, attribute, parse, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Word makes no table with more columns.
MOST_COLUMNS = 63
_VERTICAL = {"center": "middle", "both": "middle", "bottom": "bottom"}


class Frame(Struct, frozen=True):
    """The place of a cell: the columns and the rows that it takes, and its own look.

    `rows` is 0 for the lower part of a merged cell; `ground` is the colour behind it, `rules` the sides where it has a
    line of its own, `bare` those where it has none although the table may.
    """

    columns: int = 1
    rows: int = 1
    is_gap: bool = False
    ground: str = ""
    rules: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    vertical: str = ""


class TableLook(Struct, frozen=True):
    """What a table says of itself beside its style: the sides without a line, and where it stands.

    The sides « insideH » and « insideV » are those between its rows and its columns; `width` is a share of the text
    in hundredths, 0 for the whole of it; the widths of its columns are meant where it `is_fixed`.
    """

    bare: tuple[str, ...] = ()
    align: str = ""
    width: float = 0
    is_fixed: bool = False


AS_ITS_STYLE = TableLook()
Placed = tuple[Frame, Element | None]


def framed_rows(rows: Iterable[tuple[Element, Sequence[Element]]]) -> tuple[tuple[Placed, ...], ...]:
    """Each row of a table, given with its cells, as frames beside what stands in them; None stands for a gap.

    The upper part of a merged cell takes the rows of its lower parts; one without an upper part is a cell of its own.
    """
    framed = [list(_row(row, cells)) for row, cells in rows]
    above: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(framed):
        here: dict[int, tuple[int, int]] = {}
        for rank, (place, frame, cell) in enumerate(row):
            owner = above.get(place)
            if frame.rows == 0 and owner and framed[owner[0]][owner[1]][1].columns == frame.columns:
                upper = framed[owner[0]][owner[1]]
                framed[owner[0]][owner[1]] = (upper[0], replace(upper[1], rows=upper[1].rows + 1), upper[2])
                here[place] = owner
            elif not frame.is_gap:
                row[rank] = (place, replace(frame, rows=1), cell)
                here[place] = number, rank
        above = here
    return tuple(tuple((frame, cell) for _, frame, cell in row) for row in framed)


def columns_of(rows: Iterable[Sequence[Frame]]) -> int:
    """The number of columns of the widest row."""
    return max((sum(frame.columns for frame in row) for row in rows), default=0)


def table_look(properties: Element | None) -> TableLook:
    """What a w:tblPr says."""
    if properties is None:
        return AS_ITS_STYLE
    width, align = properties.find(w("tblW")), attribute(properties.find(w("jc"))) or ""
    hundredths = whole(attribute(width, "w")) / _FIFTIETHS if attribute(width, "type") == "pct" else 0
    share = hundredths if 0 < hundredths < _WHOLE else 0
    is_fixed = attribute(properties.find(w("tblLayout")), "type") == "fixed"
    return TableLook(bare_sides(properties.find(w("tblBorders"))), align, share, is_fixed)


_FIFTIETHS = 50
_WHOLE = 100


def _row(row: Element, cells: Sequence[Element]) -> Iterator[tuple[int, Frame, Element | None]]:
    """Each frame of a row with the column where it begins, and its cell."""
    place = 0
    for frame, cell in _row_frames(row, cells):
        if frame.columns:
            yield place, frame, cell
            place += frame.columns


def _row_frames(row: Element, cells: Sequence[Element]) -> Iterator[Placed]:
    properties = row.find(w("trPr"))
    yield _gap(properties, "gridBefore"), None
    held: tuple[Frame, Element] | None = None
    for cell in cells:
        if held is not None and _goes_on(cell):
            held = replace(held[0], columns=held[0].columns + 1), held[1]
            continue
        if held is not None:
            yield held
        held = _frame(cell.find(w("tcPr"))), cell
    if held is not None:
        yield held
    yield _gap(properties, "gridAfter"), None


def _goes_on(cell: Element) -> bool:
    """Whether an older Word merged the cell with the one on its left."""
    merged = cell.find(f"{w('tcPr')}/{w('hMerge')}")
    return merged is not None and attribute(merged) != "restart"


def _gap(properties: Element | None, name: str) -> Frame:
    skipped = 0 if properties is None else whole(attribute(properties.find(w(name))))
    return Frame(columns=min(skipped, MOST_COLUMNS), is_gap=True)


def _frame(properties: Element | None) -> Frame:
    if properties is None:
        return Frame()
    span, merged = whole(attribute(properties.find(w("gridSpan")))), properties.find(w("vMerge"))
    borders, shading = properties.find(w("tcBorders")), properties.find(w("shd"))
    return Frame(
        columns=max(1, span),
        rows=0 if merged is not None and attribute(merged) != "restart" else 1,
        ground=colour(attribute(shading, "fill")) or "",
        rules=_around(rules_of(borders)),
        bare=_around(bare_sides(borders)),
        vertical=_VERTICAL.get(attribute(properties.find(w("vAlign"))) or "", ""),
    )


def _around(sides: Iterable[str]) -> tuple[str, ...]:
    """The sides of a cell: those between cells, which a cell may name too, are of a whole table."""
    return tuple(side for side in sides if not side.startswith("inside"))


def room(points: float, *, above: bool) -> Element:
    """An empty paragraph that keeps a table so far from what stands above it, else from what stands below.

    Word knows no space around a table, and joins two that touch.
    """
    twips = round((points - _LEAST_ROOM) * _TWIPS)
    before, after, keeps = (twips, 0, "<w:keepNext/>") if above else (0, twips, "")
    return parse(
        f'<w:p xmlns:w="{W}"><w:pPr>{keeps}<w:spacing w:before="{before}" w:after="{after}" w:line="{_LINE}" '
        f'w:lineRule="exact"/><w:rPr><w:sz w:val="{_SMALLEST}"/><w:szCs w:val="{_SMALLEST}"/></w:rPr></w:pPr>'
        "</w:p>".encode()
    )


def is_room(paragraph: Element) -> bool:
    """Whether a paragraph is such a room: it holds nothing, and its end is in letters that no eye reads."""
    size = attribute(paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('sz')}"))
    return size == _SMALLEST and paragraph.find(f".//{w('r')}") is None


#: In half points; and how high a line of letters of that size is, in points.
_SMALLEST, _LEAST_ROOM = "2", 1.15
_TWIPS = 20
#: The same in twips, which is said: LibreOffice gives an empty line of such letters more room than they take.
_LINE = round(_LEAST_ROOM * _TWIPS)
#: A room above a table, in the text of a part.
ROOM_ABOVE = re.compile(
    rf'<w:p><w:pPr><w:keepNext/><w:spacing w:before="\d+" w:after="0" w:line="{_LINE}" w:lineRule="exact"/>'
    rf'<w:rPr><w:sz w:val="{_SMALLEST}"/><w:szCs w:val="{_SMALLEST}"/></w:rPr></w:pPr></w:p>(?=<w:tbl>)'
)


def is_header(row: Element) -> bool:
    """Whether Word repeats the row at the top of each page."""
    return is_on(row.find(f"{w('trPr')}/{w('tblHeader')}"))

"""What an act shows otherwise than the house as CSS: the look of characters, the place of paragraphs, the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.document.model import AS_ITS_STYLE, AS_TYPED
from actgen.library import look as measures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.model import Cell, Grid, Layout, Look

_LINE = f"{measures.CELL_RULE:g}pt solid #{measures.RULE}"
_SIDES = ("top", "right", "bottom", "left")
_ALIGN = {"left": "left", "right": "right", "center": "center", "both": "justify"}


def character_rules(look: Look) -> str:
    """The declarations of a look: colours, size, and what is not bold or not slanted; the rest has elements."""
    return "" if look is AS_TYPED else _joined(_characters(look))


def paragraph_rules(layout: Layout) -> str:
    """The declarations of a paragraph that stands otherwise than its style."""
    return "" if layout is AS_ITS_STYLE else _joined(_paragraph(layout))


def cell_rules(cell: Cell) -> str:
    """The declarations of a cell."""
    return _joined(_cell(cell))


def table_rules(grid: Grid) -> str:
    """The declarations of a table."""
    return _joined(_table(grid))


def length(points: float) -> str:
    """A length in points as CSS writes it."""
    return f"{points:.2f}".rstrip("0").rstrip(".") + "pt"


def _joined(rules: Iterable[str]) -> str:
    return "; ".join(rules)


def _characters(look: Look) -> Iterator[str]:
    if look.weight is not None:
        yield f"font-weight: {'bold' if look.weight else 'normal'}"
    if look.slope is not None:
        yield f"font-style: {'italic' if look.slope else 'normal'}"
    if look.color:
        yield f"color: #{look.color}"
    if look.ground:
        yield f"background: #{look.ground}"
    if look.size:
        yield f"font-size: {length(look.size)}"
    elif look.small:
        yield "font-size: 80%"


def _paragraph(layout: Layout) -> Iterator[str]:
    if layout.align:
        yield f"text-align: {_ALIGN.get(layout.align, 'left')}"
    named = (
        ("margin-left", layout.left),
        ("margin-right", layout.right),
        ("text-indent", layout.first),
        ("margin-top", layout.before),
        ("margin-bottom", layout.after),
    )
    yield from (f"{name}: {length(value)}" for name, value in named if value is not None)
    for name, keeps in (("after", layout.keep_next), ("inside", layout.keep_lines)):
        if keeps is not None:
            yield f"break-{name}: {'avoid' if keeps else 'auto'}"
    if layout.new_page:
        yield "break-before: page"
    if layout.ground:
        yield f"background: #{layout.ground}"
    for side in layout.rules:
        yield f"border-{side}: {_LINE}; padding-{side}: {length(measures.PARAGRAPH_ROOM)}"
    if lines := [name for name, on in _lines(layout.look) if on]:
        yield f"text-decoration: {' '.join(lines)}"
    yield from _characters(layout.look)


def _lines(look: Look) -> tuple[tuple[str, bool], ...]:
    return ("underline", look.underline), ("line-through", look.strike)


def _cell(cell: Cell) -> Iterator[str]:
    if cell.is_gap:
        yield "border: hidden"
    if cell.ground:
        yield f"background: #{cell.ground}"
    if cell.vertical:
        yield f"vertical-align: {cell.vertical}"
    yield from (f"border-{side}: {_LINE}" for side in cell.rules)
    yield from (f"border-{side}: hidden" for side in cell.bare)


def _table(grid: Grid) -> Iterator[str]:
    if grid.widths:
        yield "table-layout: fixed"
    if grid.width:
        yield f"width: {grid.width:g}%"
    if grid.align in ("center", "right"):
        yield f"margin-left: auto{'; margin-right: auto' if grid.align == 'center' else ''}"
    if grid.new_page:
        yield "break-before: page"
    yield from (f"border-{side}: hidden" for side in _SIDES if side in grid.bare)

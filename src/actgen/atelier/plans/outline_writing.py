"""An outline as text: every style named, one paragraph a line, so that a difference shows words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.plans.outline import (
    CELL_STYLE,
    END,
    FOOTER,
    HEADED_TABLE,
    HEADER,
    NEXT_CELL,
    NEXT_ROW,
    NOTE,
    TABLE,
    Outline,
)
from actgen.atelier.plans.runs import write_runs
from actgen.ooxml.blocks import WordBlock, WordParagraph, WordTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


#: The dashes under a column like the others, and those of a whole table.
_USUAL, _MOST = 3, 20


def write_outline(outline: Outline) -> str:
    """The plan of `outline`, with a final newline; `read_outline` gives the same blocks again."""
    notes = [(f"{NOTE} {number}", blocks) for number, blocks in outline.notes]
    lines: list[str] = []
    for name, blocks in ((HEADER, outline.header), (FOOTER, outline.footer), *notes):
        if blocks:
            lines += [f"[{name}]", *_lines(blocks), f"[{END}]", ""]
    return "\n".join([*lines, *_lines(outline.body)]) + "\n"


def _lines(blocks: Iterable[WordBlock]) -> Iterator[str]:
    after_plain = False
    for block in blocks:
        plain = isinstance(block, WordTable) and _is_plain(block)
        if isinstance(block, WordParagraph):
            yield f"[{block.style}] {write_runs(block.runs)}".rstrip(" ")
        elif plain:
            yield from [""] * after_plain  # two tables, not one
            yield from _pipe_lines(block)
        else:
            yield from _framed_lines(block)
        after_plain = plain


def _is_plain(table: WordTable) -> bool:
    cells = [cell for row in table.rows for cell in row]
    return table.style == TABLE and all(
        len(cell) == 1 and isinstance(cell[0], WordParagraph) and cell[0].style == CELL_STYLE for cell in cells
    )


def _pipe_lines(table: WordTable) -> Iterator[str]:
    dashes = _dashes(table)
    rule = "".join(f"|{'-' * count}" for count in dashes or [_USUAL] * len(table.rows[0])) + "|"
    if dashes and not table.header:
        yield rule
    for number, row in enumerate(table.rows):
        yield f"| {' | '.join(_cell_text(cell) for cell in row)} |"
        if number == 0 and table.header:
            yield rule


def _dashes(table: WordTable) -> list[int]:
    """The share of each column in twentieths; nothing where they are alike."""
    total = sum(table.widths)
    shares = [max(1, round(_MOST * width / total)) for width in table.widths] if total else []
    return shares if len(set(shares)) > 1 and len(shares) == len(table.rows[0]) else []


def _cell_text(cell: Iterable[WordBlock]) -> str:
    """The words of a cell; a backslash keeps `[` from naming a style, and dashes from being the rule of a heading."""
    text = "".join(write_runs(block.runs) for block in cell if isinstance(block, WordParagraph))
    return f"\\{text}" if text.startswith("[") or re.fullmatch(r"-+:?", text) else text


def _framed_lines(table: WordTable) -> Iterator[str]:
    yield f"[{HEADED_TABLE if table.style == TABLE and table.header else table.style}]"
    for row_number, row in enumerate(table.rows):
        if row_number:
            yield NEXT_ROW
        for cell_number, cell in enumerate(row):
            if cell_number:
                yield NEXT_CELL
            yield from _lines(cell)
    yield f"[{END}]"

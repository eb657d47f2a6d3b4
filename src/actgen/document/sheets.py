"""The blocks of an act by the pages on which they stand."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.document.model import Columns, Section, Signatures, Table
from actgen.document.paragraphs import numbers_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.document.model import Act, Block


def by_sheet(blocks: Iterable[Block]) -> Iterator[tuple[int, list[Block]]]:
    """Runs of blocks that stand on pages of one rank; an article that goes on over others is opened there."""
    placed = (one for block in blocks for one in _placed(block))
    for sheet, run in groupby(placed, key=lambda one: one[0]):
        yield sheet, [block for _, block in run]


def first_header(act: Act) -> tuple[Block, ...]:
    """What stands at the top of the first page."""
    return (act.sheets[0].first or act.sheets[0].usual).header if act.sheets else act.header


def said_header(act: Act) -> tuple[Block, ...]:
    """The header of the first page, where it is read aloud with the act: a letterhead, which stands nowhere else.

    One that numbers pages is what pages repeat, and that is not read (ISO 14289-1, 7.8).
    """
    first = first_header(act)
    return () if numbers_pages(first) else first


def _placed(block: Block) -> Iterator[tuple[int, Block]]:
    sheet = block.grid.sheet if isinstance(block, Table | Columns | Signatures) else block.layout.sheet
    if not isinstance(block, Section):
        yield sheet, block
        return
    inner = [one for held in block.blocks for one in _placed(held)]
    if all(rank == sheet for rank, _ in inner):
        yield sheet, block
    else:
        yield sheet, replace(block, blocks=())
        yield from inner

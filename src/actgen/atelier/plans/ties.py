"""The ties of a text: which blocks stay on the page of the next one, so that no page leaves a word of them alone.

The Word files of the house hold them, and pages keep them. What leads to a list stays with it, what is signed with the
signatures. Those that depend on the values of an act are added when it is filled (`fill/layout/finishing.py`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actgen.atelier.plans.outline import ITEM_STYLE, SIGNATURES, TABLE
from actgen.ooxml.blocks import WordTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.ooxml.blocks import WordBlock, WordParagraph

_DECISION = "Dispositif"
#: How many paragraphs may stand between the last thing decided and the signatures, for all to go together.
_MOST = 5


def tied(blocks: Sequence[WordBlock]) -> set[int]:
    """The ranks of the blocks that stay with the next one; the paragraphs of tags are not among `blocks`."""
    return {*_leads(blocks), *_signed(blocks)}


def _leads(blocks: Sequence[WordBlock]) -> Iterator[int]:
    """What leads to a list, to signatures, or by a colon or in bold letters to a table."""
    for rank, (block, following) in enumerate(pairwise(blocks)):
        if isinstance(block, WordTable):
            continue
        begins = following.style == ITEM_STYLE != block.style
        announces = following.style == TABLE and _announces(block)
        if begins or announces or following.style == SIGNATURES:
            yield rank


def _announces(block: WordParagraph) -> bool:
    is_heading = bool(block.runs) and all(run.bold for run in block.runs)
    return is_heading or block.text.rstrip().endswith(":")


def _signed(blocks: Sequence[WordBlock]) -> Iterator[int]:
    """The paragraphs from the last thing decided to the signatures."""
    for rank, block in enumerate(blocks):
        if block.style != SIGNATURES:
            continue
        between = range(rank - 1, max(rank - _MOST - 2, -1), -1)
        start = next((at for at in between if blocks[at].style == _DECISION), None)
        tables = (at for at in between if isinstance(blocks[at], WordTable))
        if start is not None and start > next(tables, -1):
            yield from range(start, rank)

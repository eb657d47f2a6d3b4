"""How much two things have in common: the measure by which versions are matched."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.atelier.compare.likeness import rewording, same_label, share
from actgen.atelier.revision.model import Block, Paragraph, Row, block_paragraphs
from actgen.atelier.revision.tokens import TAGS, Kind, folded

if TYPE_CHECKING:
    from actgen.atelier.revision.tokens import Tokens

_SAID = frozenset({Kind.WORD, Kind.FIELD, Kind.NOTE, *TAGS})


def paragraph_likeness(before: Paragraph, after: Paragraph) -> float:
    """The share of words in common; 1 for the same characters, a little more where the style is the same too."""
    if before.text == after.text:
        return 1.0 + 0.05 * (before.style == after.style) if before.tokens else 0.5
    common = share(words(before.tokens), words(after.tokens))
    return rewording(common, same_role=same_label(before.text, after.text) or _same_tag_word(before, after))


def row_likeness(before: Row, after: Row) -> float:
    """The share of words in common of two rows with as many cells; 0 for others."""
    if len(before.cells) != len(after.cells):
        return 0.0
    return max(0.1, share(_row_words(before), _row_words(after)))


def blocks_likeness(before: tuple[Block, ...], after: tuple[Block, ...]) -> float:
    """The share of words in common."""
    return share(block_words(before), block_words(after))


def contained(inner: tuple[Block, ...], outer: tuple[Block, ...]) -> float:
    """The share of the words of `inner` that stand in `outer` too."""
    held, holder = block_words(inner), block_words(outer)
    return (held & holder).total() / (held.total() or 1)


def word_total(blocks: tuple[Block, ...]) -> int:
    """How many words the blocks hold."""
    return block_words(blocks).total()


@lru_cache(maxsize=1024)
def block_words(blocks: tuple[Block, ...]) -> Counter[str]:
    """The words and tags of blocks."""
    return sum((words(paragraph.tokens) for paragraph in block_paragraphs(blocks)), Counter())


@lru_cache(maxsize=8192)
def words(tokens: Tokens) -> Counter[str]:
    """The words and tags of a paragraph, with how often each stands there."""
    return Counter(folded(token).casefold() for token in tokens if token.kind in _SAID)


def _row_words(row: Row) -> Counter[str]:
    return sum((block_words(cell) for cell in row.cells), Counter())


def _same_tag_word(before: Paragraph, after: Paragraph) -> bool:
    """Whether both are one tag that does the same: two `{%p if … %}`."""
    return bool(_tag_word(before)) and _tag_word(before) == _tag_word(after)


def _tag_word(paragraph: Paragraph) -> str:
    match [token for token in paragraph.tokens if token.kind is not Kind.SPACE]:
        case [token] if token.kind is Kind.CONDITION:
            return " ".join(token.text.split()[:2])
        case _:
            return ""

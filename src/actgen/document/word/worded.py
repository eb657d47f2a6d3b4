"""What was read of a mould, with the words of a passage: how it stands depends on none of them.

What has no word of a passage is the same object with the words of any. So what changes is found once for a mould, from
each word outwards, and made for each passage.

A word of a passage is no blank and begins with none, so that a paragraph which says something does so whatever it is.
Where letters are shown as capitals, where a heading in a table has its number from its words, or where a hyphen was
read as one that was typed, the words of each passage are read with what stands around them.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from msgspec.structs import astuple

from actgen.document.model import (
    Cell,
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    Paragraph,
    Section,
    Signatures,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.paragraphs import all_inlines, typed_text
from actgen.document.word.tables import TableBlock
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN, as_typed
from actgen.ooxml.blocks import WordTable
from actgen.ooxml.packing.passages import has_words, saying

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from msgspec import Struct

    from actgen.document.model import Block
    from actgen.document.word.looks import Looks, RunLook
    from actgen.ooxml.blocks import WordBlock, WordParagraph
    from actgen.ooxml.packing.passages import Words

Read = TypeVar("Read")
#: What makes something of the words of a passage.
Making = Callable[["Words"], Read]

#: Where words stand in what is read of them. A heading that counts by its words is read with them.
_WORDED: Mapping[type[Any], str] = {
    Text: "text",
    **dict.fromkeys((Title, Paragraph, Visa, Considerant, Dispositif), "inlines"),
    ItemList: "items",
    Cell: "blocks",
    **dict.fromkeys((Columns, Signatures), "rows"),
}


def taking_words(read: Read) -> Making[Read]:
    """What makes, of the words of a passage, what was read of its mould with them: blocks, a table, a line.

    What has the same words as the last time is the very object of that time.
    """
    chain = _chain(read)
    return (lambda _: read) if chain is None else _making(chain)


def with_another(one: Struct, name: str) -> Callable[[Any], Any]:
    """What makes the same thing with another value under that name: in half the time that a copy by name takes."""
    kind, values = type(one), astuple(one)
    at = kind.__struct_fields__.index(name)
    before, after = values[:at], values[at + 1 :]
    return lambda value: kind(*before, value, *after)


def blocks_take_words(read: Sequence[Block], blocks: Iterable[WordBlock], looks: Looks) -> bool:
    """Whether what was read of blocks of a mould is true of them with other words."""
    is_numbered = any(isinstance(block, Section) for block in _all_blocks(read))
    return not is_numbered and lines_take_words(all_inlines(read), lines_of(blocks), looks)


def lines_take_words(read: Iterable[tuple[Any, ...]], lines: Iterable[WordParagraph], looks: Looks) -> bool:
    """Whether what was read of paragraphs of a mould is true of them with other words."""
    known = list(lines)
    if any(look.caps or look.small_caps for line in known for look in _looks_of(line, looks)):
        return False
    hyphens = sum(line.text.count(NO_BREAK_HYPHEN) for line in known)
    return hyphens == sum(typed_text(inlines).count(NO_BREAK_HYPHEN) for inlines in read)


def lines_of(blocks: Iterable[WordBlock]) -> Iterator[WordParagraph]:
    """The paragraphs of blocks, with those of the tables among them."""
    for block in blocks:
        if isinstance(block, WordTable):
            yield from lines_of(one for row in block.rows for cell in row for one in cell)
        else:
            yield block


def _all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those that stand in their cells."""
    for block in blocks:
        yield block
        if isinstance(block, TableBlock):
            rows = (*block.header, *block.rows) if isinstance(block, Table) else block.rows
            yield from _all_blocks(one for row in rows for cell in row for one in cell.blocks)


def _looks_of(line: WordParagraph, looks: Looks) -> Iterator[RunLook]:
    return (looks.run(run, line.identity) for run in line.runs)


class _Chain(NamedTuple):
    """What says something of the words of a passage, and what stands around that, from the inside to the outside."""

    source: Making[Any]
    around: tuple[Callable[[Any], Any], ...]

    def within(self, wrap: Callable[[Any], Any]) -> _Chain:
        """The same within one thing more."""
        return _Chain(self.source, (*self.around, wrap))


def _chain(one: Any) -> _Chain | None:
    """What makes it of words; None of what has none."""
    match one:
        case str():
            return _Chain(saying(one), (as_typed,)) if has_words(one) else None
        case tuple():
            return _chain_of_all(one)
        case Table(header, rows, grid):
            both = _chain((header, rows))
            return both and both.within(lambda both: Table(both[0], both[1], grid))
        case _:
            name = _WORDED.get(type(one))
            chain = None if name is None else _chain(getattr(one, name))
            return None if name is None or chain is None else chain.within(with_another(one, name))


def _chain_of_all(some: tuple[Any, ...]) -> _Chain | None:
    chains = {place: chain for place, one in enumerate(some) if (chain := _chain(one)) is not None}
    if len(chains) == 1:
        ((place, chain),) = chains.items()
        before, after = some[:place], some[place + 1 :]
        return chain.within(lambda only: (*before, only, *after))
    return _Chain(_making_all(some, {place: _making(chain) for place, chain in chains.items()}), ()) if chains else None


def _making_all(some: tuple[Any, ...], makings: Mapping[int, Making[Any]]) -> Making[tuple[Any, ...]]:
    last, changing = [some], tuple(makings.items())

    def made(words: Words) -> tuple[Any, ...]:
        found, known = list(some), last[0]
        for place, making in changing:
            found[place] = making(words)
        if not all(map(is_, found, known)):
            known = last[0] = tuple(found)
        return known

    return made


def _making(chain: _Chain) -> Making[Any]:
    source, around = chain
    last: list[tuple[Any, Any]] = [(None, None)]

    def made(words: Words) -> Any:
        inner = outer = source(words)
        known, kept = last[0]
        if inner is known or (type(inner) is str and inner == known):
            return kept
        for wrap in around:
            outer = wrap(outer)
        last[0] = inner, outer
        return outer

    return made

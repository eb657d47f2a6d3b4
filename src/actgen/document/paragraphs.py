"""The paragraphs of an act one after the other, each with its place: what a reader counts with a finger.

A paragraph that says nothing and means nothing (an empty line of the Word file) is not counted.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from actgen.core.diagnostics import WordPlace
from actgen.core.memory.recurring import Recurring
from actgen.core.still import kept_for_the_same, once
from actgen.document.model import (
    Act,
    Block,
    Columns,
    Considerant,
    Dispositif,
    Inlines,
    ItemList,
    Marker,
    PageCount,
    PageNumber,
    Paragraph,
    Picture,
    Section,
    Signatures,
    Table,
    Text,
    Title,
    Visa,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actgen.document.model import Row

HEADER, BODY, FOOTER = "en-tête de page", "corps du texte", "pied de page"
_SOME_PAGES = {
    (HEADER, "first"): "en-tête de la première page",
    (FOOTER, "first"): "pied de la première page",
    (HEADER, "even"): "en-tête des pages paires",
    (FOOTER, "even"): "pied des pages paires",
}
_EXCERPT = 90
#: What Word computes in a paragraph.
_COMPUTED = (Marker, PageNumber, PageCount)
_FRAMING = frozenset({Title, Section, Table, Signatures})


class Line(Struct, frozen=True):
    """A paragraph of an act: its part, its rank there counted from 1, its kind (a class of the house), its text."""

    part: str
    number: int
    kind: str
    text: str

    def place(self, document: str, at: int = 0) -> WordPlace:
        """Where it stands in `document`; the excerpt shows the words around character `at`."""
        return WordPlace(document, self.part, self.number, excerpt(self.text, at))


class Known(Struct, frozen=True, eq=False):
    """A paragraph whatever act has it, and wherever: `read` is what was read of it, by whom it was asked.

    What is there follows from the kind and the text alone, and from no act.
    """

    kind: str
    text: str
    read: dict[object, Any] = field(default_factory=dict)


#: Most paragraphs of an act are those of its template.
_KNOWN: Recurring[tuple[str, str], Known] = Recurring(2048)


def known(kind: str, text: str) -> Known:
    """The paragraph of that kind and that text: one object for those that come again and again."""
    key = kind, text
    found = _KNOWN.get(key)
    if found is None:
        found = Known(kind, text)
        _KNOWN.add(key, found)
    return found


@once
def known_lines(act: Act) -> tuple[Known, ...]:
    """Each of `lines`, as any act has it."""
    return tuple([one for _, found in known_parts(act) for one in found])


@once
def framing(act: Act) -> Sequence[Block]:
    """The title, sections, tables and signatures of the body, in order: those in a section stand behind it."""
    found: list[Block] = []
    _add_framing(act.body, found)
    return found


def _add_framing(blocks: Iterable[Block], found: list[Block]) -> None:
    for block in blocks:
        if type(block) in _FRAMING:  # takes less than whether it is of a type
            found.append(block)
            if type(block) is Section:
                _add_framing(block.blocks, found)


def known_within(blocks: Iterable[Block]) -> list[Known]:
    """Each paragraph of the blocks, as any act has it."""
    return [*chain.from_iterable(map(_known_in, blocks))]


@once
def lines(act: Act) -> tuple[Line, ...]:
    """Every paragraph of the act: top of page, body, foot of page, those of some pages only, notes."""
    parts = known_parts(act)
    return tuple([Line(part, rank, one.kind, one.text) for part, found in parts for rank, one in enumerate(found, 1)])


def line_at(act: Act, rank: int) -> Line:
    """That of `lines` which has this rank, from 0."""
    for part, found in known_parts(act):
        if rank < len(found):
            return Line(part, rank + 1, found[rank].kind, found[rank].text)
        rank -= len(found)
    raise IndexError(rank)


def body_lines(act: Act) -> Sequence[Line]:
    """Those of `lines` that are of the body."""
    before = 0
    for part, found in known_parts(act):
        if part == BODY:
            return lines(act)[before : before + len(found)]
        before += len(found)
    return ()


@once
def known_parts(act: Act) -> Sequence[tuple[str, Sequence[Known]]]:
    """The parts of the act that say something, each with its paragraphs as any act has them."""
    parts = [(HEADER, act.header), (BODY, act.body), (FOOTER, act.footer), *repeated_elsewhere(act)]
    parts += [(note_part(note.number or rank), note.blocks) for rank, note in enumerate(act.notes, start=1)]
    return [(part, known_within(blocks)) for part, blocks in parts if blocks]


@kept_for_the_same(512)
def _known_in(block: Block) -> Sequence[Known]:
    """The paragraphs of a block as any act has them: most blocks of an act are the very ones of the act before.

    Fewer are kept than fifty acts have: what no other act has goes while it is near the processor.
    """
    return _KNOWING[type(block)](block)


def _known_alone(block: Paragraph | Title | Visa | Considerant | Dispositif) -> Sequence[Known]:
    return (known(block.kind, plain(block.inlines)),)


def _known_in_section(section: Section) -> Sequence[Known]:
    return (known(section.kind, plain(section.heading)), *known_within(section.blocks))


def _known_in_list(block: ItemList) -> Sequence[Known]:
    return [_known_item(item) for item in block.items]


@kept_for_the_same(256)
def _known_item(item: Inlines) -> Known:
    return known(ItemList.kind, plain(item))


def _known_in_table(table: Table) -> Sequence[Known]:
    return _known_in_rows((*table.header, *table.rows))


def _known_in_cells(block: Columns | Signatures) -> Sequence[Known]:
    return _known_in_rows(block.rows)


def _known_in_rows(rows: Iterable[Row]) -> Sequence[Known]:
    return [one for row in rows for cell in row for block in cell.blocks for one in _known_in(block)]


def body_texts(act: Act) -> Iterator[str]:
    """The text of each paragraph of the body, then of each note."""
    for blocks in (act.body, *(note.blocks for note in act.notes)):
        for _, text in _texts(blocks):
            yield text


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The text of each paragraph of the blocks."""
    return (text for _, text in _texts(blocks))


def how_many(block: Block) -> int:
    """How many paragraphs a block counts."""
    return len(_known_in(block))


def all_inlines(blocks: Iterable[Block]) -> Iterator[Inlines]:
    """What each paragraph of the blocks says."""
    return (inlines for _, inlines in _paragraphs(blocks))


def pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    """The pictures of the blocks, in order."""
    for _, inlines in _paragraphs(blocks):
        yield from (inline for inline in inlines if isinstance(inline, Picture))


def numbers_pages(blocks: Iterable[Block]) -> bool:
    """Whether the blocks say the number of a page, or how many there are."""
    return any(isinstance(inline, PageNumber | PageCount) for _, found in _paragraphs(blocks) for inline in found)


def all_pictures(act: Act) -> Iterator[Picture]:
    """Every picture of the act: of its body, of its notes, of what its pages repeat."""
    elsewhere = (blocks for _, blocks in repeated_elsewhere(act))
    for blocks in (act.header, act.body, act.footer, *elsewhere, *(note.blocks for note in act.notes)):
        yield from pictures(blocks)


def typed(blocks: Iterable[Block]) -> Iterator[str]:
    """The text of each paragraph of the blocks without what Word computes: the numbers of pages and of paragraphs."""
    return map(typed_text, all_inlines(blocks))


def typed_text(inlines: Inlines) -> str:
    """The text of a paragraph without what Word computes."""
    typed_ones = tuple([inline for inline in inlines if not isinstance(inline, _COMPUTED)])
    return plain(inlines if len(typed_ones) == len(inlines) else typed_ones)


def repeated_part(edge: str, kind: str, rank: int) -> str:
    """The name, as a place, of what pages repeat: of which pages, and of the part of the act of that rank from 0."""
    named = _SOME_PAGES.get((edge, kind), edge)
    return f"{named} (partie {rank + 1})" if rank else named


def repeated_elsewhere(act: Act) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """What only some pages repeat, with its place: the first page of a part, even ones, those of another part."""
    told = [act.header, act.footer]
    for rank, sheet in enumerate(act.sheets):
        for kind, repeated in (("default", sheet.usual), ("first", sheet.first), ("even", sheet.even)):
            for edge, blocks in ((HEADER, repeated.header), (FOOTER, repeated.footer)) if repeated else ():
                if blocks and blocks not in told:
                    told.append(blocks)
                    yield repeated_part(edge, kind, rank), blocks


def note_part(number: int) -> str:
    """The name of a note as a place."""
    return f"note {number}"


def plain(inlines: Inlines) -> str:
    """The characters of a paragraph; white space for a line break or a tab, nothing for a picture or a note's call."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return inlines[0].text
    return "".join([inline.text for inline in inlines])


def excerpt(text: str, at: int = 0) -> str:
    """At most about ninety characters of `text`, around character `at`."""
    flat = text.replace("\n", " ").replace("\t", " ")
    start = 0 if at < _EXCERPT * 2 // 3 else at - _EXCERPT // 2
    end = start + _EXCERPT
    return ("…" if start else "") + flat[start:end].strip() + ("…" if end < len(flat) else "")


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    return ((kind, plain(inlines)) for kind, inlines in _paragraphs(blocks))


def _paragraphs(blocks: Iterable[Block]) -> Sequence[tuple[str, Inlines]]:
    """Each paragraph of the blocks, its kind and what it says: those of a body are asked for several times."""
    return _of_all(blocks) if isinstance(blocks, tuple) else _gathered(blocks)


@kept_for_the_same(32)
def _of_all(blocks: tuple[Block, ...]) -> Sequence[tuple[str, Inlines]]:
    return _gathered(blocks)


def _gathered(blocks: Iterable[Block]) -> Sequence[tuple[str, Inlines]]:
    found: list[tuple[str, Inlines]] = []
    _gather(blocks, found)
    return found


def _gather(blocks: Iterable[Block], found: list[tuple[str, Inlines]]) -> None:
    for block in blocks:
        _GATHERING[type(block)](block, found)


def _gather_one(block: Paragraph | Title | Visa | Considerant | Dispositif, found: list[tuple[str, Inlines]]) -> None:
    found.append((block.kind, block.inlines))


def _gather_section(section: Section, found: list[tuple[str, Inlines]]) -> None:
    found.append((section.kind, section.heading))
    _gather(section.blocks, found)


def _gather_items(block: ItemList, found: list[tuple[str, Inlines]]) -> None:
    found += [(block.kind, item) for item in block.items]


def _gather_table(table: Table, found: list[tuple[str, Inlines]]) -> None:
    _gather_rows((*table.header, *table.rows), found)


def _gather_cells(block: Columns | Signatures, found: list[tuple[str, Inlines]]) -> None:
    _gather_rows(block.rows, found)


def _gather_rows(rows: Iterable[Row], found: list[tuple[str, Inlines]]) -> None:
    for row in rows:
        for cell in row:
            _gather(cell.blocks, found)


#: By the type of a block: to ask whether it is one of a type, and of the next, takes longer.
_GATHERING: Mapping[type[Block], Callable[[Any, list[tuple[str, Inlines]]], None]] = {
    **dict.fromkeys((Paragraph, Title, Visa, Considerant, Dispositif), _gather_one),
    Section: _gather_section,
    ItemList: _gather_items,
    Table: _gather_table,
    **dict.fromkeys((Columns, Signatures), _gather_cells),
}
_KNOWING: Mapping[type[Block], Callable[[Any], Sequence[Known]]] = {
    **dict.fromkeys((Paragraph, Title, Visa, Considerant, Dispositif), _known_alone),
    Section: _known_in_section,
    ItemList: _known_in_list,
    Table: _known_in_table,
    **dict.fromkeys((Columns, Signatures), _known_in_cells),
}

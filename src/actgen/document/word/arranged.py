"""How the lines and the tables of an act stand one after the other: found once for all acts where they have one form.

The number before a line, the empty lines above it, the page that ends before it, the list and the section in which it
stands: they depend on what stands around it, and on no word. So the forms are laid out once, and what each act says
is put where its line stands. That the body has each line once and in order is proven of the forms.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from operator import is_
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from actgen.document.model import Columns, ItemList, Section, Signatures, Table
from actgen.document.nesting import Nest, levelled
from actgen.document.paragraphs import all_inlines, plain
from actgen.document.word.alone import LineForm, NotPlain, TableForm, marked
from actgen.document.word.looks import Blank, lowered, standing_on
from actgen.document.word.reader import NO_LIST
from actgen.document.word.worded import taking_words, with_another
from actgen.french.heading_numbers import heading_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from actgen.document.model import Block, Inlines, Layout
    from actgen.document.word.alone import Form, Line
    from actgen.document.word.reader import Said
    from actgen.document.word.setting import Setting
    from actgen.document.word.tables import TableBlock

    #: What makes a block of the lines of an act.
    Making = Callable[[Sequence[Line]], Block]
    #: A form that says something, and its rank among all.
    Ranked = tuple[int, Form]

_NO_BLANK = Blank()
_NOTHING: tuple[int, None] = 0, None


class Arrangement(Struct, frozen=True, eq=False):
    """How lines of some forms stand: those behind a mark, by their ranks, and what makes each block of the body."""

    marked: tuple[tuple[int, LineForm], ...]
    makings: tuple[Making, ...]

    def body(self, lines: Iterable[Line]) -> tuple[Block, ...]:
        """The body that says these lines, which have the forms that were arranged."""
        said = list(lines)
        for rank, form in self.marked:
            said[rank] = _behind(form, said[rank])
        return tuple([making(said) for making in self.makings])


@lru_cache(maxsize=256)
def arranged(forms: tuple[Form, ...], setting: Setting) -> Arrangement:
    """How lines of these forms stand; NotPlain where they do not, one by one, make the body."""
    flow = _Flow(setting)
    for rank, form in enumerate(forms):
        flow.add(rank, form)
    said = iter(flow.said)
    makings = tuple(_making(block, said) for block in levelled(flow.nest.finished()))
    if next(said, None) is not None:
        raise NotPlain
    return Arrangement(tuple(flow.marked), makings)


@lru_cache(maxsize=4096)
def _behind(form: LineForm, line: Line) -> Line:
    return form.read(line.words)


class _Flow:
    """What came so far: the blocks, the empty lines since the last, whether a page ended, each form that was said."""

    def __init__(self, setting: Setting) -> None:
        self.looks, self.numbers = setting.looks, setting.numbers.anew()
        self.nest, self.blank, self.breaks = Nest(), _NO_BLANK, False
        self.said: list[Ranked] = []
        self.marked: list[tuple[int, LineForm]] = []

    def add(self, rank: int, form: Form) -> None:
        """Go on with a line or a table."""
        if isinstance(form, TableForm):
            self._add_table(rank, form)
            return
        self.breaks = self.breaks or form.before
        mark = None if form.numbering is NO_LIST else self.numbers.next(*form.numbering)
        if mark is not None:
            form = marked(form, mark)
            self.marked.append((rank, form))
        if form.said is None:
            self._pass_over(form)
        else:
            form.said.add_to(self.nest, self._standing(form.said))
            self.said.append((rank, form))
        self.breaks = self.breaks or form.after

    def _standing(self, said: Said) -> Layout:
        """The layout of a line below what came before it."""
        if self.blank is _NO_BLANK and not self.breaks:
            return said.layout
        layout = standing_on(lowered(said.layout, said.style, self.blank), 0, new_page=self.breaks)
        self.blank, self.breaks = _NO_BLANK, False
        return layout

    def _add_table(self, rank: int, form: TableForm) -> None:
        table = form.table
        self.nest.add(replace(table, grid=replace(table.grid, new_page=True)) if self.breaks else table)
        self.said.append((rank, form))
        self.blank, self.breaks = _NO_BLANK, False

    def _pass_over(self, empty: LineForm) -> None:
        if not self.nest.is_empty:
            self.breaks = self.breaks or self.looks.begins_page(empty.block)
        if empty.before or empty.after:
            self.blank = _NO_BLANK
        elif not self.nest.is_empty:
            self.blank = self.looks.below(empty.block.identity, self.blank)


def _making(block: Block, said: Iterator[Ranked]) -> Making:
    """What makes such a block of the next lines that say something; NotPlain where it does not say them."""
    match block:
        case Section():
            return _making_section(block, said)
        case ItemList(items, layout):
            ranks = [_next_line(item, said)[0] for item in items]
            return _of_these(lambda lines: [lines[rank].inlines for rank in ranks], lambda says: ItemList(says, layout))
        case Table() | Columns() | Signatures():
            return _making_table(block, said)
        case _:
            rank, form = _next_line(block.inlines, said)
            if block is form.block:
                return _alone(rank)
            saying = with_another(block, "inlines")
            return lambda lines: saying(lines[rank].inlines)


def _making_section(section: Section, said: Iterator[Ranked]) -> Making:
    kind, layout, level = section.kind, section.layout, section.level
    rank, _ = _next_line(section.heading, said)
    makings = [_making(block, said) for block in section.blocks]

    def made(says: tuple[Any, ...]) -> Section:
        heading, *blocks = says
        return Section(kind, heading_number(plain(heading), kind), heading, tuple(blocks), layout, level)

    return _of_these(lambda lines: [lines[rank].inlines, *[making(lines) for making in makings]], made)


def _of_these(parts: Callable[[Sequence[Line]], list[Any]], made: Callable[[tuple[Any, ...]], Block]) -> Making:
    """What makes a block of its parts: of the very parts of the last time, the very block of that time.

    Most sections of an act are those of its template, and what is known of a block is kept with it.
    """
    last: list[tuple[list[Any], Block | None]] = [([None], None)]

    def making(lines: Sequence[Line]) -> Block:
        found, (known, block) = parts(lines), last[0]
        if block is None or not all(map(is_, found, known)):
            block = made(tuple(found))
            last[0] = found, block
        return block

    return making


def _making_table(table: TableBlock, said: Iterator[Ranked]) -> Making:
    rank, form = next(said, _NOTHING)
    if not isinstance(form, TableForm) or not _are_the_same(all_inlines((table,)), all_inlines((form.table,))):
        raise NotPlain
    if table == form.table:
        return _alone(rank)
    making = taking_words(table)
    return lambda lines: making(lines[rank].words)


def _alone(rank: int) -> Making:
    """What makes a block that stands as where nothing is above it."""
    return lambda lines: lines[rank].block  # type: ignore[return-value]  # it is of a form that has one


def _next_line(inlines: Inlines, said: Iterator[Ranked]) -> tuple[int, Said]:
    """The next line that says something, with its rank; NotPlain where it is not that one."""
    rank, form = next(said, _NOTHING)
    if not isinstance(form, LineForm) or form.said is None or form.said.inlines is not inlines:
        raise NotPlain
    return rank, form.said


def _are_the_same(some: Iterable[Inlines], others: Iterable[Inlines]) -> bool:
    return all(one is other for one, other in zip_longest(some, others))

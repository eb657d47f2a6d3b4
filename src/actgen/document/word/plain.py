"""The parts of an act that are plain: what each passage of its body says alone is read once, and laid out as it goes.

What a passage says depends on its words, on the styles and on the lists of its file. The number before a paragraph, the
empty lines above it and the page that ends before it depend on the others: they are counted for each act. That what
was read of a passage has all its words is proven when it is read; that the body of an act holds what was read of each
of its passages, once and in order, is proven of each act.

What pages repeat is read of its mould too, where it leads to no other part.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import is_
from typing import TYPE_CHECKING

from lxml import etree

from actgen.core.diagnostics import WordPlace
from actgen.document.furniture import Furniture
from actgen.document.nesting import Nest, levelled
from actgen.document.paragraphs import BODY, all_inlines, typed_text
from actgen.document.word.inlines import cut_at_pages
from actgen.document.word.looks import Blank, Looks, lowered, standing_on
from actgen.document.word.lost import lost_words
from actgen.document.word.pictures import Pictures
from actgen.document.word.reader import NO_LIST, Reader, said_as
from actgen.document.word.worded import (
    blocks_take_words,
    lines_of,
    lines_take_words,
    worded_blocks,
    worded_inlines,
    worded_table,
)
from actgen.document.words import words_of
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN
from actgen.ooxml.blocks import WordParagraph, WordTable, line_with_words, mould_blocks, passage_text, table_with_words
from actgen.ooxml.numbering import Numbers, read_numbers
from actgen.ooxml.packing.package import MAIN_PART, Package
from actgen.ooxml.packing.parts import relations_of
from actgen.ooxml.packing.targets import addresses
from actgen.ooxml.styles import STYLES_PART, read_stylesheet
from actgen.ooxml.symbol_fonts import SYMBOL_FONTS, font_styles
from actgen.ooxml.xml import R, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.document.model import Block, Inlines, Layout
    from actgen.document.word.reader import Said
    from actgen.document.word.tables import TableBlock
    from actgen.ooxml.blocks import WordBlock
    from actgen.ooxml.numbering import Mark
    from actgen.ooxml.packing.passages import Cut, Mould, Passage
    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.xml import Element

_SHOWING, _RELATIONS = (STYLES_PART, "word/numbering.xml"), relations_of(MAIN_PART)
#: What leads to another part of the file, or where another part may lead, beside what names a relationship.
_LEADING = tuple(map(w, ("footnoteReference", "endnoteReference", "hyperlink", "bookmarkStart")))
#: How many readings of a passage are kept, with the styles and the lists of as many files.
_MOST_READINGS = 8
_NO_BLANK, _PLACE = Blank(), WordPlace("", BODY)
#: What plain passages neither have nor ask for: pages of their own, pictures.
_ONE_PAGE, _NONE = Furniture((), (), ()), Pictures(Package("", ()))


class NotPlain(ValueError):
    """Raised for a passage that must be read among the others: something in it is wrong, or counts on from before."""


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What passages are read with: the looks and the lists of a file, where its links lead.

    Files with the same ones share it.
    """

    looks: Looks
    names: Mapping[str, str]
    numbers: Numbers
    fonts: Mapping[str, str]
    links: Mapping[str, str]

    @property
    def has_signs(self) -> bool:
        """Whether a style draws signs for letters, which no passage says by itself."""
        return not SYMBOL_FONTS.isdisjoint(self.fonts.values())

    def reader(self) -> Reader:
        """A reader of the body who has seen nothing yet."""
        shown, numbers = (_ONE_PAGE, frozenset[str](), self.fonts, _NONE), self.numbers.anew()
        return Reader("", self.names, {}, self.looks, numbers, *shown, links=self.links, name=BODY)


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    """A paragraph as it is read alone: its place in lists, and what it says without a number; None if nothing.

    `block` is that of its mould where it has its words of a passage. A page may end before its words, and after them.
    """

    block: WordParagraph
    numbering: tuple[str, int]
    said: Said | None
    setting: Setting
    before: bool
    after: bool
    passage: Passage | None = None

    @property
    def whole(self) -> WordParagraph:
        """The paragraph with its words."""
        return self.block if self.passage is None else line_with_words(self.block, self.passage)


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    """A table as it is read alone, and what its paragraphs say."""

    table: TableBlock
    inlines: tuple[Inlines, ...]


def setting_of(package: Package) -> Setting:
    """What the passages of a file are read with."""
    return _setting(tuple([entry for entry in package.entries if entry.name in _SHOWING]), _links_of(package))


def plain_body(parts: Cut, setting: Setting) -> tuple[Block, ...]:
    """The body of an act of these passages; NotPlain where it must be read as a whole."""
    if setting.has_signs:
        raise NotPlain
    flow = _Flow(setting.looks, setting.numbers.anew())
    for passage in parts.passages:
        for one in _read_alone(passage, setting):
            flow.add(one)
    return flow.finished()


@dataclass(frozen=True, slots=True)
class PlainParts:
    """A reader of what pages repeat: of its mould, where that takes any words, else as `reader` does."""

    reader: Reader
    setting: Setting

    def part(self, name: str, file: str) -> tuple[Block, ...]:
        """The blocks of a part, at that place of the act."""
        package = self.reader.pictures.package
        text = package.repeated(file) if len(self.reader.furniture.ranks) == 1 else None
        if text is not None:
            with suppress(NotPlain):
                return worded_blocks(_repeated_alone(text.mould, name, self.setting), text)
        return self.reader.part(name, file)


@dataclass(slots=True)
class _Flow:
    """What came so far: the blocks, the empty lines since the last, whether a page ended, each line that was said."""

    looks: Looks
    numbers: Numbers
    nest: Nest = field(default_factory=Nest)
    blank: Blank = _NO_BLANK
    breaks: bool = False
    said: list[Inlines] = field(default_factory=list)

    def add(self, one: _Line | _Grid) -> None:
        """Go on with a paragraph or a table."""
        if isinstance(one, _Grid):
            self._add_table(one)
            return
        self.breaks = self.breaks or one.before
        mark = None if one.numbering is NO_LIST else self.numbers.next(*one.numbering)
        said = one.said if mark is None else _marked(one, mark)
        if said is None:
            self._pass_over(one)
        else:
            said.add_to(self.nest, self._standing(said))
            self.said.append(said.inlines)
        self.breaks = self.breaks or one.after

    def finished(self) -> tuple[Block, ...]:
        """The blocks; NotPlain where they are not, one by one, what was read."""
        body = levelled(self.nest.finished())
        found = list(all_inlines(body))
        if len(found) != len(self.said) or not all(map(is_, found, self.said)):
            raise NotPlain
        return body

    def _standing(self, said: Said) -> Layout:
        """The layout of a line below what came before it."""
        if self.blank is _NO_BLANK and not self.breaks:
            return said.layout
        layout = standing_on(lowered(said.layout, said.style, self.blank), 0, new_page=self.breaks)
        self.blank, self.breaks = _NO_BLANK, False
        return layout

    def _add_table(self, one: _Grid) -> None:
        grid = replace(one.table.grid, new_page=True) if self.breaks else one.table.grid
        self.nest.add(replace(one.table, grid=grid) if self.breaks else one.table)
        self.said += one.inlines
        self.blank, self.breaks = _NO_BLANK, False

    def _pass_over(self, empty: _Line) -> None:
        if not self.nest.is_empty:
            self.breaks = self.breaks or self.looks.begins_page(empty.block)
        if empty.before or empty.after:
            self.blank = _NO_BLANK
        elif not self.nest.is_empty:
            self.blank = self.looks.below(empty.block.identity, self.blank)


def _links_of(package: Package) -> tuple[tuple[str, str], ...]:
    """The identity of each relationship of the text that leads outside, and its address."""
    return next((_addresses(one) for one in package.entries if one.name == _RELATIONS), ())


@lru_cache(maxsize=64)
def _addresses(relations: Entry) -> tuple[tuple[str, str], ...]:
    return tuple(addresses(Package("", (relations,)), MAIN_PART).items())


@lru_cache(maxsize=64)
def _setting(entries: tuple[Entry, ...], links: tuple[tuple[str, str], ...]) -> Setting:
    package = Package("", entries)
    styles = read_stylesheet(package)
    return Setting(Looks(styles), styles.names(), read_numbers(package), font_styles(package), dict(links))


@lru_cache(maxsize=256)
def _repeated_alone(mould: Mould, name: str, setting: Setting) -> tuple[Block, ...]:
    """What a mould says at a place of the act; NotPlain where it leads elsewhere, is wrong, or is not of any words."""
    reader = setting.reader()
    if setting.has_signs or _leads_elsewhere(mould.root):
        raise NotPlain
    blocks = reader.root(name, mould.root)
    if reader.faults or not blocks_take_words(blocks, mould_blocks(mould, setting.looks.styles), setting.looks):
        raise NotPlain
    return blocks


def _leads_elsewhere(root: Element) -> bool:
    """Whether a part names a relationship, calls a note, or has a place or a link."""
    names = (str(name) for one in root.iter(etree.Element) for name in one.attrib)
    return next(root.iter(*_LEADING), None) is not None or any(name.startswith(f"{{{R}}}") for name in names)


def _read_alone(passage: Passage, setting: Setting) -> tuple[_Line | _Grid, ...]:
    """What a passage says, read once with the styles and the lists of a file, and kept for the last few of these."""
    known: tuple[_Line | _Grid, ...] | None = passage.read.get(setting)
    if known is None:
        read = _read(passage, setting)
        if len(passage.read) > _MOST_READINGS:
            passage.read.clear()
        known = passage.read[setting] = read
    return known


def _read(passage: Passage, setting: Setting) -> tuple[_Line | _Grid, ...]:
    """What a passage says; NotPlain where that is not all of it, or not by itself."""
    read = tuple(_with_words(one, passage, setting) for one in _of_mould(passage.mould, setting))
    if not _are_all_said(passage_text(passage), "\n".join(map(typed_text, _inlines(read)))):
        raise NotPlain
    return read


def _are_all_said(visible: str, said: str) -> bool:
    """Whether two texts have the same words."""
    if visible.replace(NO_BREAK_HYPHEN, "-").strip() == said.replace(NO_BREAK_HYPHEN, "-").strip():
        return True
    return not lost_words(words_of(visible), words_of(said), _PLACE)


def _inlines(read: Iterable[_Line | _Grid]) -> Iterator[Inlines]:
    for one in read:
        if isinstance(one, _Grid):
            yield from one.inlines
        elif one.said is not None:
            yield one.said.inlines


@lru_cache(maxsize=1024)
def _of_mould(mould: Mould, setting: Setting) -> tuple[WordBlock | _Line | _Grid, ...]:
    """The blocks of a mould: as they are read, where that takes any words."""
    return tuple(_ready(block, setting) for block in mould_blocks(mould, setting.looks.styles))


def _ready(block: WordBlock, setting: Setting) -> WordBlock | _Line | _Grid:
    if isinstance(block, WordTable):
        grid = _table_alone(block, setting)
        return grid if blocks_take_words((grid.table,), (block,), setting.looks) else block
    line = _line_alone(block, setting)
    inlines = () if line.said is None else (line.said.inlines,)
    return line if lines_take_words(inlines, (block,), setting.looks) else block


def _with_words(one: WordBlock | _Line | _Grid, passage: Passage, setting: Setting) -> _Line | _Grid:
    match one:
        case _Grid(table):
            return _grid(worded_table(table, passage))
        case _Line(block, numbering, said):
            inlines = () if said is None else worded_inlines(said.inlines, passage)
            own = None if said is None else said_as(said.style, inlines, said.layout)
            return _Line(block, numbering, own, setting, one.before, one.after, passage)
        case WordTable():
            return _table_alone(table_with_words(one, passage), setting)
        case WordParagraph():
            return _line_alone(line_with_words(one, passage), setting)


def _grid(table: TableBlock) -> _Grid:
    return _Grid(table, tuple(all_inlines((table,))))


def _table_alone(table: WordTable, setting: Setting) -> _Grid:
    reader = setting.reader()
    if any(reader.numbering(line) != NO_LIST for line in lines_of((table,))):
        raise NotPlain
    read = reader.table(table)
    if reader.faults:
        raise NotPlain
    return _grid(read)


def _line_alone(line: WordParagraph, setting: Setting) -> _Line:
    reader = setting.reader()
    before, runs, after = cut_at_pages(line.runs)
    numbering = reader.numbering(line)
    said = reader.said(line, runs, numbering, None)
    if reader.faults:
        raise NotPlain
    return _Line(line, numbering, said, setting, before, after)


@lru_cache(maxsize=4096)
def _marked(line: _Line, mark: Mark) -> Said | None:
    """What a line says behind its mark; NotPlain where it does not say the same words as without."""
    reader, block = line.setting.reader(), line.whole
    _, runs, _ = cut_at_pages(block.runs)
    said = reader.said(block, runs, line.numbering, mark)
    words = "" if line.said is None else typed_text(line.said.inlines)
    if reader.faults or said is None or typed_text(said.inlines) != words:
        raise NotPlain
    return said

"""What a passage of the text says alone, read once of its mould and proven of its words.

A line or a table is read as its *form*, which is all of it but the words of the passage: what stands around it counts
for it, and it for them, by its form only (`arranged.py`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.diagnostics import WordPlace
from actgen.document.paragraphs import BODY, all_inlines, typed_text
from actgen.document.word.inlines import cut_at_pages
from actgen.document.word.lost import lost_words
from actgen.document.word.reader import NO_LIST
from actgen.document.word.worded import blocks_take_words, lines_of, lines_take_words, taking_words, with_another
from actgen.document.words import words_of
from actgen.french.correcting.unbroken import NO_BREAK_HYPHEN
from actgen.ooxml.blocks import WordTable, block_with_words, mould_blocks, mould_text, passage_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actgen.document.model import Block, Inlines
    from actgen.document.word.looks import Looks
    from actgen.document.word.reader import Said
    from actgen.document.word.setting import Setting
    from actgen.document.word.tables import TableBlock
    from actgen.document.word.worded import Making
    from actgen.ooxml.blocks import WordBlock, WordParagraph
    from actgen.ooxml.numbering import Mark
    from actgen.ooxml.packing.passages import Mould, Passage, Words

#: How many readings of a passage are kept, with the styles and the lists of as many files.
_MOST_READINGS = 8
_PLACE = WordPlace("", BODY)


class NotPlain(ValueError):
    """Raised for a passage that must be read among the others: something in it is wrong, or counts on from before."""


class Line(Struct, frozen=True, eq=False):
    """A line or a table of a form with the words of a passage: what it says, its block where nothing above counts.

    What a table says stands in its block; an empty line, an item and a heading have none.
    """

    form: Form
    words: Words
    inlines: Inlines
    block: Block | None


class LineForm(Struct, frozen=True, eq=False):
    """A paragraph of a mould: its place in lists, and what it says, behind its number where that is known.

    It says nothing where `said` is None. A page may end before its words, and after them.
    """

    block: WordParagraph
    numbering: tuple[str, int]
    said: Said | None
    setting: Setting
    before: bool
    after: bool
    making: Making[Inlines]
    around: Callable[[Inlines], Block | None]

    def read(self, words: Words) -> Line:
        """The line with these words."""
        inlines = self.making(words)
        return Line(self, words, inlines, self.around(inlines))


class TableForm(Struct, frozen=True, eq=False):
    """A table of a mould."""

    table: TableBlock
    making: Making[TableBlock]

    def read(self, words: Words) -> Line:
        """The table with these words."""
        return Line(self, words, (), self.making(words))


Form = LineForm | TableForm


def read_alone(passage: Passage, setting: Setting) -> tuple[Line, ...]:
    """What a passage says, read once with a setting, and kept for the last few of these.

    NotPlain where that is not all of it, or not by itself.
    """
    known: tuple[Line, ...] | None = passage.read.get(setting)
    if known is None:
        read = _read(passage, setting)
        if len(passage.read) > _MOST_READINGS:
            passage.read.clear()
        known = passage.read[setting] = read
    return known


@lru_cache(maxsize=1024)
def marked(form: LineForm, mark: Mark) -> LineForm:
    """A line behind its mark; NotPlain where it does not say the same words as without."""
    words = "" if form.said is None else typed_text(form.said.inlines)
    found = _read_line(form.block, form.numbering, mark, form.setting)
    if found.said is None or typed_text(found.said.inlines) != words:
        raise NotPlain
    return found


def _read(passage: Passage, setting: Setting) -> tuple[Line, ...]:
    forms = _of_any_words(passage.mould, setting)
    if forms is None:
        blocks = [block_with_words(one, passage) for one in mould_blocks(passage.mould, setting.looks.styles)]
        forms = _proven([_form_of(one, setting) for one in blocks], passage_text(passage))
    return tuple([form.read(passage.words) for form in forms])


@lru_cache(maxsize=1024)
def _of_any_words(mould: Mould, setting: Setting) -> tuple[Form, ...] | None:
    """What a mould says, with a sign for each word; None where that is not true of any words.

    Where its forms have all its signs, each in its place, those of a passage have all its words.
    """
    looks = setting.looks
    blocks = mould_blocks(mould, looks.styles)
    forms = [_form_of(one, setting) for one in blocks]
    if not all(_takes_words(form, block, looks) for form, block in zip(forms, blocks, strict=True)):
        return None
    return _proven(forms, mould_text(mould))


def _takes_words(form: Form, block: WordBlock, looks: Looks) -> bool:
    if isinstance(form, TableForm):
        return blocks_take_words((form.table,), (block,), looks)
    return lines_take_words(_inlines((form,)), lines_of((block,)), looks)


def _proven(forms: Iterable[Form], visible: str) -> tuple[Form, ...]:
    """The forms; NotPlain where they do not say the words that a reader sees."""
    read = tuple(forms)
    said = "\n".join(map(typed_text, _inlines(read)))
    if visible.replace(NO_BREAK_HYPHEN, "-").strip() == said.replace(NO_BREAK_HYPHEN, "-").strip():
        return read
    if lost_words(words_of(visible), words_of(said), _PLACE):
        raise NotPlain
    return read


def _inlines(forms: Iterable[Form]) -> Iterator[Inlines]:
    """What the forms say."""
    for form in forms:
        if isinstance(form, TableForm):
            yield from all_inlines((form.table,))
        elif form.said is not None:
            yield form.said.inlines


def _form_of(block: WordBlock, setting: Setting) -> Form:
    return _table_form(block, setting) if isinstance(block, WordTable) else _line_form(block, setting)


def _table_form(table: WordTable, setting: Setting) -> TableForm:
    reader = setting.reader()
    if any(reader.numbering(line) != NO_LIST for line in lines_of((table,))):
        raise NotPlain
    read = reader.table(table)
    if reader.faults:
        raise NotPlain
    return TableForm(read, taking_words(read))


def _line_form(line: WordParagraph, setting: Setting) -> LineForm:
    return _read_line(line, setting.reader().numbering(line), None, setting)


def _read_line(line: WordParagraph, numbering: tuple[str, int], mark: Mark | None, setting: Setting) -> LineForm:
    reader = setting.reader()
    before, runs, after = cut_at_pages(line.runs)
    said = reader.said(line, runs, numbering, mark)
    if reader.faults:
        raise NotPlain
    making = taking_words(() if said is None else said.inlines)
    around = _around(None if said is None else said.block)
    return LineForm(line, numbering, said, setting, before, after, making, around)


def _around(block: Any) -> Callable[[Inlines], Any]:
    """What makes the block of a line with other words; an empty line, an item and a heading have none of their own."""
    return (lambda _: None) if block is None else with_another(block, "inlines")

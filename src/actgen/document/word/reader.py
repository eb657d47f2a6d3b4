"""The blocks of a part of a Word file read in order: what each says, where it stands, what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import WordingError
from actgen.document.model import (
    AS_ITS_STYLE,
    Columns,
    Considerant,
    Dispositif,
    LineBreak,
    Note,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Signatures,
    Table,
    Title,
    Visa,
)
from actgen.document.nesting import Nest
from actgen.document.paragraphs import BODY, excerpt, note_part, typed
from actgen.document.visible import (
    hidden_fault,
    hidden_passages,
    missing_note_fault,
    open_prompts,
    prompt_fault,
    unread_things,
    visible_words,
)
from actgen.document.word.inlines import at_stops, cut_at_pages, inlines_of, without_leading_spaces
from actgen.document.word.lists import list_wording
from actgen.document.word.looks import Blank, Looks, anchored, lowered, standing_on, without_ties
from actgen.document.word.lost import lost_words
from actgen.document.word.pictures import CODE as PICTURE_CODE
from actgen.document.word.pictures import Pictures, unfit_message
from actgen.document.word.tables import TableBlock, cell_of, first_words, grid_of, size_wordings, without_covered_rows
from actgen.document.words import words_of
from actgen.ooxml.blocks import DEFAULT_STYLE, PAGE_BREAK, WordParagraph, WordTable, read_blocks
from actgen.ooxml.house import TABLE_STYLES, HouseStyle, Role, find_style, style_hint
from actgen.ooxml.packing.targets import addresses
from actgen.ooxml.tables import columns_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from actgen.document.furniture import Furniture
    from actgen.document.model import Block, Inline, Inlines, Layout, Row
    from actgen.ooxml.blocks import Run, WordBlock
    from actgen.ooxml.numbering import Mark, Numbers
    from actgen.ooxml.pictures.frames import DrawnPicture
    from actgen.ooxml.tables import Frame
    from actgen.ooxml.xml import Element

_WITH_A_ROLE: dict[Role, Callable[[Inlines, Layout], Block]] = {
    Role.TITLE: Title,
    Role.VISA: Visa,
    Role.CONSIDERANT: Considerant,
    Role.DISPOSITIF: Dispositif,
}
_PARAGRAPH_ROLES = frozenset({Role.PARAGRAPH, Role.ITEM, Role.HEADING, *_WITH_A_ROLE})
_FALLBACK = HouseStyle("Corps", Role.PARAGRAPH, "p", "corps")
#: What Word's own style, « Normal », stands for: by the beginning of the name of the part, and in a cell.
_USUAL = {"corps": "Corps", "en-tête": "header", "pied": "footer", "note": "footnote text"}
_IN_CELL = "Cellule"
#: The place in lists of a paragraph that stands in none.
NO_LIST = ("", 0)


class Said(Struct, frozen=True):
    """What a paragraph says in a style of the house, how it stands where nothing above it counts, its block there.

    An item and a heading have no block of their own.
    """

    style: HouseStyle
    inlines: Inlines
    layout: Layout
    block: Block | None

    def add_to(self, nest: Nest, layout: Layout) -> None:
        """Put it where the act stands, in that layout."""
        if self.block is not None:
            nest.add(self.block if layout is self.layout else _block_of(self.style, self.inlines, layout))
        elif self.style.role is Role.ITEM:
            nest.add_item(self.inlines, layout)
        else:
            nest.open_section(self.style, self.inlines, layout)


def said_as(style: HouseStyle, inlines: Inlines, layout: Layout) -> Said:
    """That a paragraph of a style says this, where nothing above it counts."""
    nested = style.role in (Role.ITEM, Role.HEADING)
    return Said(style, inlines, layout, None if nested else _block_of(style, inlines, layout))


def _block_of(style: HouseStyle, inlines: Inlines, layout: Layout) -> Block:
    """The block of a paragraph that is neither an item nor a heading."""
    make = _WITH_A_ROLE.get(style.role)
    return make(inlines, layout) if make else Paragraph(style.css, inlines, layout)


class Reader(Struct):
    """What one reading has seen: faults, paragraphs counted in the current part, notes called so far."""

    label: str
    names: Mapping[str, str]
    notes: Mapping[str, tuple[WordBlock, ...]]
    looks: Looks
    numbers: Numbers
    furniture: Furniture
    linked: frozenset[str]
    fonts: Mapping[str, str]
    pictures: Pictures
    faults: list[Diagnostic] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    own_marks: list[str] = field(default_factory=list)
    links: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    counted: int = 0
    depth: int = 0
    section: int = 0
    breaks: bool = False

    def part(self, name: str, file: str) -> tuple[Block, ...]:
        """The blocks of the part `file`; a fault for each thing that they do not say."""
        self.follow(file)
        return self.root(name, self.pictures.package.seen(file))

    def root(self, name: str, root: Element) -> tuple[Block, ...]:
        """The same for a part by its root."""
        self.numbers = self.numbers.anew()
        return self._checked(name, root, read_blocks(root, self.names, looks=True))

    def follow(self, file: str) -> None:
        """Take links and pictures where that part of the file leads."""
        self.links = addresses(self.pictures.package, file)
        self.pictures.read_part(file)

    def called_notes(self, roots: Mapping[str, Element]) -> tuple[Note, ...]:
        """The notes that the act calls, in the order of the calls; a note may call another one."""
        found = []
        for rank, ref in enumerate(self.calls, start=1):
            if ref in roots:
                number = self._number_of(ref)
                part = note_part(number or rank)
                found.append(Note(number, self._checked(part, roots[ref], self.notes.get(ref, ()))))
        return tuple(found)

    def numbering(self, block: WordParagraph) -> tuple[str, int]:
        """The list that counts a paragraph, and its level there.

        Word neither counts nor shows the paragraph that only ends a section.
        """
        number, level = self.looks.numbering(block)
        if number in ("", "0") or (block.ends_section and not any(run.says_something for run in block.runs)):
            return NO_LIST
        return number, self.numbers.level_of(number, block.identity) if level is None else level

    def said(
        self, block: WordParagraph, runs: Sequence[Run], numbering: tuple[str, int], mark: Mark | None
    ) -> Said | None:
        """What a paragraph says by these runs, behind the mark of its list; None for an empty line."""
        style = self._counted_style(block, marked=mark is not None)
        if style is None:
            return None
        if wording := list_wording(self.numbers, *numbering):
            self.fault("LEC-009", block.text, *wording)
        inlines = self._inlines(block, runs, mark)
        if mark is not None and not (style.role is Role.ITEM and mark.is_dash):
            inlines = (self.looks.marker(mark, block), *inlines)
        return said_as(style, inlines, anchored(self.looks.layout(block, style, mark), block, self.linked))

    def fault(self, code: str, text: str, message: str, hint: str) -> None:
        place = WordPlace(self.label, self.name, self.counted, excerpt(text))
        self.faults.append(error(code, place, message, hint, subject=text))

    def _checked(self, name: str, root: Element, word_blocks: Sequence[WordBlock]) -> tuple[Block, ...]:
        self.name, self.counted = name, 0
        blocks = self._blocks(word_blocks)
        place = WordPlace(self.label, name)
        self.faults += unread_things(root, place, self.fonts, several=len(self.furniture.ranks) > 1)
        self.faults += [prompt_fault(words, place) for words in open_prompts(root)]
        self.faults += [hidden_fault(words, place) for words in hidden_passages(root)]
        self.faults += lost_words(visible_words(root), words_of("\n".join(typed(blocks))), place)
        return blocks

    def _blocks(self, word_blocks: Iterable[WordBlock]) -> tuple[Block, ...]:
        nest, blank = Nest(), Blank()
        for block in word_blocks:
            if isinstance(block, WordTable):
                nest.add(self.table(block))
                blank = Blank()
            elif self._paragraph(nest, block, blank):
                blank = Blank()
            elif self.name == BODY and not nest.is_empty and not block.ends_section:
                blank = self.looks.below(block.identity, blank)
        return nest.finished()

    def _paragraph(self, nest: Nest, block: WordParagraph, blank: Blank) -> bool:
        """Add a paragraph below empty lines; whether it says something."""
        before, runs, after = cut_at_pages(block.runs)
        self._break(here=before)
        numbering = self.numbering(block)
        mark = None if numbering is NO_LIST else self.numbers.next(*numbering)
        if said := self.said(block, runs, numbering, mark):
            layout = lowered(said.layout, said.style, blank)
            said.add_to(nest, self._standing(without_ties(layout) if self.depth else layout))
        self._break(here=after or (said is None and not nest.is_empty and self.looks.begins_page(block)))
        if block.ends_section and self._on_pages():
            self._end_section()
        return said is not None or before or after

    def _on_pages(self) -> bool:
        """Whether what is read stands on the pages themselves, where they can end."""
        return self.name == BODY and self.depth == 0

    def _break(self, *, here: bool) -> None:
        self.breaks = self.breaks or (here and self._on_pages())

    def _end_section(self) -> None:
        self.section += 1
        breaks = self.furniture.breaks
        self._break(here=self.section < len(breaks) and breaks[self.section])

    def _sheet(self) -> int:
        """The rank of the pages on which the reading stands."""
        ranks = self.furniture.ranks if self.name == BODY else ()
        return ranks[min(self.section, len(ranks) - 1)] if ranks else 0

    def _standing(self, layout: Layout) -> Layout:
        """The layout on the pages where the reading stands, after the break that was met."""
        standing = standing_on(layout, self._sheet(), new_page=self.breaks and self._on_pages())
        self.breaks = self.breaks and not self._on_pages()
        return standing

    def _counted_style(self, block: WordParagraph, *, marked: bool) -> HouseStyle | None:
        """The style of a paragraph, which is counted; None for an empty line that means nothing."""
        style = self._house_style(block)
        known = style if style is not None and style.role in _PARAGRAPH_ROLES else None
        says_something = marked or any(run.says_something for run in block.runs)
        if not says_something and (known is None or known.role is Role.PARAGRAPH):
            return None
        self.counted += 1
        if known is None:
            self._unknown_style(block)
            return _FALLBACK
        return known

    def _house_style(self, block: WordParagraph) -> HouseStyle | None:
        """The house style of a paragraph, or that which its style is based on; Word's own is that of its place."""
        if block.style == DEFAULT_STYLE:
            return find_style(_IN_CELL if self.depth else _USUAL[self.name.split()[0]])
        return find_style(block.style) or find_style(self.looks.styles.house_name(block.identity))

    def _unknown_style(self, block: WordParagraph) -> None:
        message = f"Le style «\u00a0{block.style}\u00a0» n’est pas un style de la maison."
        self.fault("LEC-001", block.text, message, style_hint(block.style))

    def table(self, table: WordTable) -> TableBlock:
        """A table where the reading stands, of facts or of cells side by side."""
        style = find_style(table.style) or find_style(self.looks.styles.house_name(table.identity, of_table=True))
        role = style.role if style else None
        if role not in (Role.TABLE, Role.COLUMNS, Role.SIGNATURES):
            self.counted += 1
            named = f"Le style de tableau «\u00a0{table.style}\u00a0»" if table.style else "Un tableau sans style"
            message = f"{named} n’est pas un style de la maison."
            names = ", ".join(known.name for known in TABLE_STYLES)
            self.fault("LEC-002", first_words(table), message, f"Choisissez dans Word un de ces styles\u00a0: {names}.")
            self.counted -= 1
        for wording in size_wordings(columns_of(table.frames), self.depth):
            self.fault("LEC-010", first_words(table), *wording)
        of_facts = role not in (Role.COLUMNS, Role.SIGNATURES)
        grid = grid_of(table, self._standing(AS_ITS_STYLE), of_facts=of_facts)
        self.depth += 1
        read = [self._row(*row) for row in zip(table.rows, table.frames, strict=True)]
        rows, headers = without_covered_rows(read, table.headers)
        self.depth -= 1
        match role:
            case Role.COLUMNS:
                return Columns(rows, grid)
            case Role.SIGNATURES:
                return Signatures(rows, grid)
            case _:
                return Table(rows[:headers], rows[headers:], grid)

    def _row(self, cells: Iterable[Sequence[WordBlock]], frames: Iterable[Frame]) -> Row:
        """The cells of a row; the lower part of a merged one is in the row where it begins."""
        read = ((frame, self._blocks(cell)) for cell, frame in zip(cells, frames, strict=True) if frame.rows)
        return tuple(cell_of(frame, blocks) for frame, blocks in read)

    def _inlines(self, block: WordParagraph, runs: Sequence[Run], mark: Mark | None) -> Inlines:
        inlines = tuple(inline for run in runs for inline in self._run(run, block))
        if "\t" in block.text and self.name == BODY:
            inlines = tuple(at_stops(inlines, *self.looks.tab_stops(block, mark)))
        return without_leading_spaces(inlines)

    def _run(self, run: Run, block: WordParagraph) -> Iterator[Inline]:
        if run.field:
            yield PageNumber() if run.field == "page" else PageCount()
        elif run.note:
            yield NoteReference(self._call(run, block))
        elif run.picture:
            yield from self._picture(run, run.picture, block)
        elif run.text == PAGE_BREAK:
            yield LineBreak(page=True)
        else:
            look = self.looks.run(run, block.identity)
            if look.hidden and run.text.strip():
                self.faults.append(hidden_fault(run.text.strip(), WordPlace(self.label, self.name, self.counted)))
            yield from inlines_of(run, look, self._address(run.link))

    def _picture(self, run: Run, drawn: DrawnPicture, block: WordParagraph) -> Iterator[Inline]:
        if self.looks.run(run, block.identity).hidden:
            self.faults.append(
                hidden_fault(drawn.alternative or "image", WordPlace(self.label, self.name, self.counted))
            )
        try:
            yield self.pictures.shown(drawn)
        except WordingError as unfit:
            self.fault(PICTURE_CODE, block.text or drawn.alternative, unfit_message(drawn, unfit), unfit.hint)

    def _address(self, link: str) -> str:
        """Where a link leads: to a place that the act has, or outside; empty where it leads nowhere."""
        if link.startswith("#"):
            return link if link[1:] in self.linked else ""
        return self.links.get(link, "")

    def _call(self, run: Run, block: WordParagraph) -> int:
        if run.note not in self.notes:
            place = WordPlace(self.label, self.name, self.counted, excerpt(block.text))
            self.faults.append(missing_note_fault(run.note, block.text, place))
        if run.note not in self.calls:
            self.calls.append(run.note)
            self.own_marks += [run.note] if run.mark else []
        return self._number_of(run.note)

    def _number_of(self, note: str) -> int:
        """The number of a note among those that Word counts; 0 for one with a mark of its own."""
        counted = [one for one in self.calls if one not in self.own_marks]
        return counted.index(note) + 1 if note in counted else 0

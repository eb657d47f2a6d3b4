"""A received Word file read as a neutral text: changes accepted, numbers computed, text boxes put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.importing.roles.tables import is_stamped
from actgen.atelier.importing.run_cutting import text_of, tidied
from actgen.atelier.importing.source import (
    BODY,
    BULLET,
    FOOTER,
    HEADER,
    Paragraph,
    Source,
    SourceBlock,
    Table,
    paragraphs_of,
)
from actgen.atelier.importing.word.counted_words import word_words
from actgen.atelier.importing.word.fields import MERGED, REPLACED, blank_of, doubts_on_fields, remarks_on_fields
from actgen.atelier.importing.word.forms import settle_controls, shown_by
from actgen.atelier.importing.word.frames import (
    ALTERNATE,
    FALLBACK,
    FIRST_PAGE,
    WRAPPERS,
    block_text,
    chosen,
    held,
    is_framed,
    is_inset,
    references,
)
from actgen.atelier.importing.word.pieces import (
    Words,
    characters,
    has_columns,
    is_column_break,
    is_page_break,
    points,
    shape_of,
)
from actgen.atelier.importing.word.remarks import (
    column_break_after,
    doubts_on,
    not_carried,
    remarks_on,
    remarks_on_changes,
)
from actgen.ooxml import drawings
from actgen.ooxml.blocks import Run
from actgen.ooxml.field_marks import PAGE_FIELDS, Field, OpenFields, drop_unfinished
from actgen.ooxml.looks import character_look, laid_over, paragraph_look
from actgen.ooxml.mending import mend
from actgen.ooxml.notes import own_notes
from actgen.ooxml.numbering import Numbers, read_numbers
from actgen.ooxml.packing.package import MAIN_PART, Package, read_received
from actgen.ooxml.packing.targets import targets
from actgen.ooxml.signs import UNKNOWN_SIGN
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.symbol_fonts import font_styles
from actgen.ooxml.xml import attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.looks import CharacterLook, ParagraphLook
    from actgen.ooxml.styles import Stylesheet
    from actgen.ooxml.xml import Element

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT_BOX = w("txbxContent")
_DRAWN = (w("drawing"), w("pict"), w("object"), ALTERNATE)
_NOTES = {"word/footnotes.xml": ("footnote", ""), "word/endnotes.xml": ("endnote", "f")}


def read_word(content: bytes, label: str) -> Source:
    """The text of a .docx; InputFault, in one sentence, for a file that is no sound Word file."""
    package = read_received(content, label)
    reader = _Reader(package, read_stylesheet(package), read_numbers(package), font_styles(package))
    source = reader.source
    source.words = word_words(package)
    source.remarks += remarks_on_changes(package)
    document = reader.root(MAIN_PART)
    source.body = reader.blocks(document, BODY)
    for kind, part, blocks in (("header", HEADER, source.header), ("footer", FOOTER, source.footer)):
        reader.margins(document, kind, part, blocks)
    for name in _NOTES:
        reader.notes(name)
    source.remarks += [*remarks_on(reader.found), *remarks_on_fields(reader.met)]
    source.doubts += dict.fromkeys([*doubts_on(reader.found), *doubts_on_fields(reader.met), *reader.told])
    return source


class _Reader(Struct):
    """A Word file as it is read, part after part."""

    package: Package
    styles: Stylesheet
    numbers: Numbers
    fonts: Mapping[str, str]
    source: Source = field(default_factory=Source)
    rank: int = 0
    page_pending: bool = False
    sections: list[Element] = field(default_factory=list)
    in_cell: bool = False
    fields: OpenFields = field(default_factory=OpenFields)
    met: list[Field] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    found: dict[str, int] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)

    def root(self, name: str) -> Element:
        """A part with its tracked changes accepted and its forms made text; what follows is read in that part."""
        root = self.package.xml(name)
        mend(root)
        drop_unfinished(root)
        self.told += settle_controls(root)
        self.targets = targets(self.package, name)
        return root

    def blocks(self, root: Element, part: str) -> list[SourceBlock]:
        """The blocks of a part, those of its text boxes after the paragraph that holds them."""
        self.rank, self.fields, self.page_pending = 0, OpenFields(), False
        self.sections = list(root.iter(w("sectPr")))
        body = root.find(w("body"))
        return list(self._blocks(root if body is None else body, keep_tabs=part != BODY))

    def margins(self, document: Element, kind: str, part: str, into: list[SourceBlock]) -> None:
        """What the pages repeat; a text of the first page only goes to the head of the body, another one is added."""
        seen: set[str] = set()
        for type_, name in sorted(references(self.package, document, kind)):
            for block in self.blocks(self.root(name), part):
                words = block_text(block)
                if words in seen or not words.strip():
                    continue
                seen.add(words)
                if type_ == FIRST_PAGE:
                    self._to_body(block, part)
                else:
                    into.append(block)

    def notes(self, name: str) -> None:
        """The footnotes or endnotes of the file."""
        if self.package.find(name) is None:
            return
        tag, prefix = _NOTES[name]
        for ref, note in own_notes(self.root(name), tag):
            paragraphs = [one for block in self._blocks(note) for one in paragraphs_of(block)]
            self.source.notes.append((prefix + ref, tuple(paragraphs)))
            self._count(tag)

    def _to_body(self, block: SourceBlock, part: str) -> None:
        what = f"first {part}"
        self.source.body.insert(self.found.get(what, 0) if part == HEADER else len(self.source.body), block)
        self._count(what)

    def _count(self, what: str) -> None:
        self.found[what] = self.found.get(what, 0) + 1

    def _blocks(self, parent: Element, *, keep_tabs: bool = False) -> Iterator[SourceBlock]:
        for child in parent:
            if child.tag == w("p"):
                yield from self._paragraph(child, keep_tabs=keep_tabs)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            elif child.tag == ALTERNATE:
                yield from self._blocks(chosen(child), keep_tabs=keep_tabs)
            elif child.tag in WRAPPERS:
                yield from self._blocks(child, keep_tabs=keep_tabs)

    def _paragraph(self, element: Element, *, keep_tabs: bool) -> Iterator[SourceBlock]:
        own = element.find(w("pPr"))
        style = attribute(own.find(w("pStyle")) if own is not None else None) or ""
        of_style, letters = self.styles.of_paragraph(style)
        look = laid_over(of_style, paragraph_look(own))
        words = Words()
        self._read_runs(element, letters, words)
        self.page_pending = self.page_pending or bool(look.new_page)
        yield from self._pages(words, look, style, keep_tabs=keep_tabs)
        for text in words.drawn:
            self.rank += 1
            yield Paragraph(tidied((Run(text),)), marker=BULLET, rank=self.rank)
        for box in words.boxes:
            self._count("box")
            yield from self._blocks(box)
        self._end_section(own)

    def _end_section(self, own: Element | None) -> None:
        """A paragraph that ends a section: the next begins a page, unless it says that it goes on or is a column."""
        if own is None or own.find(w("sectPr")) is None:
            return
        following = self.sections[1:2]
        kind = attribute(following[0].find(w("type"))) if following else None
        self.page_pending = self.page_pending or kind not in ("continuous", "nextColumn")
        self.sections = self.sections[1:]

    def _pages(self, words: Words, look: ParagraphLook, identity: str, *, keep_tabs: bool) -> Iterator[Paragraph]:
        """A paragraph for what stands on each page; the number that Word counts stands before the first."""
        marker, style = self._marker(look, identity), self.styles.name(identity)
        for number, pieces in enumerate(words.pages):
            self.page_pending = self.page_pending or number > 0
            typed = text_of(piece.run for piece in pieces)
            runs = tidied((piece.run for piece in pieces), tabs=keep_tabs or has_columns(typed))
            if not runs:
                continue
            self.rank += 1
            shape = shape_of(pieces, look, style, new_page=self.page_pending)
            shown = marker if typed.strip() else ""
            yield Paragraph(runs, shape, style, shown, bool(shown), self.rank)
            self.page_pending, marker = False, "" if shown else marker
        if marker not in ("", BULLET):
            yield from self._number_alone(marker, look, style)

    def _number_alone(self, marker: str, look: ParagraphLook, style: str) -> Iterator[Paragraph]:
        """The number before nothing: in a table it counts the rows, elsewhere nobody meant it."""
        if self.in_cell:
            self.rank += 1
            yield Paragraph((Run(marker),), shape_of((), look, style, new_page=False), style, "", True, self.rank)
        else:
            self._count("empty number")

    def _marker(self, look: ParagraphLook, style: str) -> str:
        number = look.numbering or ""
        level = self.numbers.level_of(number, style) if look.level is None else look.level
        mark = self.numbers.next(number, level) if number not in ("", "0") else None
        return "" if mark is None else BULLET if mark.is_bullet else mark.text.strip()

    def _read_runs(self, parent: Element, look: CharacterLook, words: Words) -> None:
        for child in parent:
            if child.tag == w("r"):
                self._read_run(child, look, words)
            elif child.tag == w("fldSimple"):
                self._read_simple_field(child, look, words)
            elif child.tag in WRAPPERS:
                self._read_runs(child, look, words)
            elif str(child.tag).startswith(_MATH):
                words.add(Run("".join(text.text or "" for text in child.iter(f"{_MATH}t"))))
                self._count("formula")

    def _read_run(self, element: Element, look: CharacterLook, words: Words) -> None:
        own = element.find(w("rPr"))
        style = attribute(own.find(w("rStyle")) if own is not None else None) or ""
        seen = laid_over(laid_over(look, self.styles.of_characters(style)), character_look(own))
        for child in element:
            self._read_piece(child, seen, words)

    def _read_piece(self, child: Element, seen: CharacterLook, words: Words) -> None:
        if child.tag == w("fldChar"):
            if ended := self.fields.read(child):
                self._end_field(ended, seen, words)
        elif child.tag == w("instrText"):
            self.fields.instruct(child.text or "")
        elif child.tag in _DRAWN:
            self._read_drawing(child, words)
        elif self.fields.hide(REPLACED):
            self.fields.hold(characters(child, self.fonts))
        elif child.tag in (w("footnoteReference"), w("endnoteReference")):
            prefix = "f" if child.tag == w("endnoteReference") else ""
            words.add(Run("", note=prefix + child.get(w("id"), "")))
        elif is_page_break(child):
            words.begin_page()
        elif is_column_break(child):
            self.told.append(column_break_after(text_of(words.runs())))
            words.add(Run("\n"))
        elif text := characters(child, self.fonts):
            for _ in range(text.count(UNKNOWN_SIGN) - (child.text or "").count(UNKNOWN_SIGN)):
                self._count("symbol")
            self._add_text(text, seen, words)

    def _add_text(self, text: str, seen: CharacterLook, words: Words) -> None:
        if seen.hidden and text.strip():
            self._count("hidden")
        self.fields.hold(text)
        shown = text.upper() if seen.caps else text
        run = Run(shown, bool(seen.bold), bool(seen.italic), seen.vertical == "superscript")
        words.add(run, underlined=bool(seen.underline), size=points(seen))

    def _read_simple_field(self, element: Element, look: CharacterLook, words: Words) -> None:
        """A field in one element, read as one that begins and ends."""
        self.fields.fields.append(Field(element.get(w("instr"), ""), in_result=True, mark=element))
        self._read_runs(element, look, words)
        first = element.find(f"{w('r')}/{w('rPr')}")
        self._end_field(self.fields.fields.pop(), laid_over(look, character_look(first)), words)

    def _end_field(self, ended: Field, seen: CharacterLook, words: Words) -> None:
        """What a field leaves once it ends, where a reader sees it."""
        if self.fields.hide(REPLACED):
            return
        if not self.fields.fields or ended.name in MERGED:
            self.met.append(ended)
        look = (bool(seen.bold), bool(seen.italic))
        if kind := PAGE_FIELDS.get(ended.name):
            words.add(Run("", *look, field=kind))
        elif text := blank_of(ended) or shown_by(ended):
            self.fields.hold(text)
            words.add(Run(text, *look), size=points(seen))

    def _read_drawing(self, element: Element, words: Words) -> None:
        boxes = [box for box in element.iter(_TEXT_BOX) if next(box.iterancestors(FALLBACK), None) is None]
        if not boxes and element.find(f".//{_TEXT_BOX}") is not None:
            boxes = list(element.iter(_TEXT_BOX))
        words.boxes += [box for box in boxes if not any(other in boxes for other in box.iterancestors())]
        thing, drawn = drawings.drawn_thing(element), self._drawn_words(element)
        if thing in (drawings.WATERMARK, drawings.CHART):
            self.told.append(not_carried(thing, drawn))
        elif drawn:
            words.drawn += drawn
            self._count(thing)
        elif not boxes:
            self._count(thing)

    def _drawn_words(self, element: Element) -> list[str]:
        part = self.targets.get(drawings.diagram_part(element), "")
        if part and self.package.find(part) is not None:
            return drawings.diagram_words(self.package.xml(part))
        return drawings.drawn_words(element)

    def _table(self, element: Element) -> Iterator[SourceBlock]:
        rows = [self._row(row) for row in held(element, w("tr"))]
        width = max((len(row) for row in rows), default=0)
        if not any(paragraph.text for row in rows for cell in row for paragraph in cell):
            return
        if any(len(row) != width for row in rows):
            self._count("merged")
        first = next(iter(held(element, w("tr"))))
        header = first.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        padded = tuple((*row, *((),) * (width - len(row))) for row in rows)
        style = attribute(element.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
        framed = is_framed(element, self.styles.name(style))
        if len(padded) == 1 and width == 1 and not (framed and (is_inset(padded[0][0]) or is_stamped(padded[0][0]))):
            yield from padded[0][0]
            return
        yield Table(padded, framed, header, self.styles.name(style))

    def _row(self, row: Element) -> list[tuple[Paragraph, ...]]:
        cells: list[tuple[Paragraph, ...]] = []
        for cell in held(row, w("tc")):
            outer, self.in_cell = self.in_cell, True
            blocks = list(self._blocks(cell))
            self.in_cell = outer
            if any(isinstance(block, Table) for block in blocks):
                self._count("nested")
            cells.append(tuple(one for block in blocks for one in paragraphs_of(block)))
            span = attribute(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or "1"
            extra = int(span) - 1 if span.isdecimal() else 0
            if extra:
                self._count("merged")
            cells += [()] * extra
        return cells

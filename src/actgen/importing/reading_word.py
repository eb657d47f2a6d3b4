"""A received Word file read as a neutral text: changes accepted, numbers computed, text boxes put in their place."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actgen.importing.run_cutting import text_of, tidied
from actgen.importing.source import BODY, FOOTER, HEADER, Look, Paragraph, Source, SourceBlock, Table
from actgen.importing.source_words import word_words
from actgen.importing.tables import is_stamped
from actgen.importing.word_numbers import Numbers, read_numbers
from actgen.importing.word_remarks import doubts_on, remarks_on, remarks_on_changes
from actgen.importing.word_styles import StyleSheet, properties, read_styles
from actgen.ooxml.blocks import Run
from actgen.ooxml.mending import mend
from actgen.ooxml.package import MAIN_PART, Package, read_received
from actgen.ooxml.xml import RELATIONSHIPS, R, attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.ooxml.xml import Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT_BOX = w("txbxContent")
_FALLBACK, _ALTERNATE, _CHOICE = f"{_MC}Fallback", f"{_MC}AlternateContent", f"{_MC}Choice"
#: What wraps runs or paragraphs without a meaning of its own.
_WRAPPERS = frozenset(
    w(tag)
    for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "ins", "moveTo", "bdo", "dir")
)
_DRAWN = (w("drawing"), w("pict"), w("object"), _ALTERNATE)
_PAGE_FIELDS = {"PAGE": "page", "NUMPAGES": "pages"}
_CLOCK_FIELDS = ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")
_NOTES = {"word/footnotes.xml": ("footnote", ""), "word/endnotes.xml": ("endnote", "f")}
_GRIDS = ("table grid", "grille du tableau", "tableau")
_FIRST = "1"
_MOST_LINES, _INSET_WIDTH = 8, 90
_BOXES = {"a8": "☐", "6f": "☐", "71": "☐", "72": "☐", "fe": "☒", "fd": "☒", "78": "☒", "fc": "☒"}
#: The headers in the order in which they are read: that of every page, of the first page, of even pages.
_ORDER = {"default": "0", "first": _FIRST, "even": "2"}
_HEADING = re.compile(r"(?:heading|titre) ?(\d)", re.IGNORECASE)


def read_word(content: bytes, label: str) -> Source:
    """The text of a .docx; InputFault, in one sentence, for a file that is no sound Word file."""
    package = read_received(content, label)
    reader = _Reader(package, read_styles(package), read_numbers(package))
    source = reader.source
    source.words = word_words(package)
    source.remarks += remarks_on_changes(package)
    document = reader.root(MAIN_PART)
    source.body = reader.blocks(document, BODY)
    for kind, part, blocks in (("header", HEADER, source.header), ("footer", FOOTER, source.footer)):
        reader.margins(document, kind, part, blocks)
    for name in _NOTES:
        reader.notes(name)
    source.remarks += remarks_on(reader.found)
    source.doubts += doubts_on(reader.found)
    return source


@dataclass(slots=True)
class _Field:
    """A field that has begun: the words of its instruction, and whether its result has begun too."""

    instruction: str = ""
    in_result: bool = False

    @property
    def name(self) -> str:
        words = self.instruction.split()
        return words[0].upper() if words else ""


@dataclass(slots=True)
class _Words:
    """What one paragraph holds: its runs, which of them are underlined, its text boxes, whether a page begins."""

    runs: list[Run] = field(default_factory=list)
    underlined: list[bool] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    new_page: bool = False

    def add(self, run: Run, *, underlined: bool = False, size: float = 0) -> None:
        self.runs.append(run)
        self.underlined.append(underlined)
        self.sizes.append(size)


@dataclass(slots=True)
class _Reader:
    """A Word file as it is read, part after part."""

    package: Package
    styles: StyleSheet
    numbers: Numbers
    source: Source = field(default_factory=Source)
    rank: int = 0
    page_pending: bool = False
    fields: list[_Field] = field(default_factory=list)
    found: dict[str, int] = field(default_factory=dict)

    def root(self, name: str) -> Element:
        """A part with its tracked changes accepted."""
        root = self.package.xml(name)
        mend(root)
        return root

    def blocks(self, root: Element, part: str) -> list[SourceBlock]:
        """The blocks of a part, those of its text boxes after the paragraph that holds them."""
        self.rank, self.fields, self.page_pending = 0, [], False
        body = root.find(w("body"))
        return list(self._blocks(root if body is None else body, keep_tabs=part != BODY))

    def margins(self, document: Element, kind: str, part: str, into: list[SourceBlock]) -> None:
        """What the pages repeat; a text of the first page only goes to the head of the body, another one is added."""
        seen: set[str] = set()
        for type_, name in sorted(_references(self.package, document, kind)):
            for block in self.blocks(self.root(name), part):
                words = _block_text(block)
                if words in seen or not words.strip():
                    continue
                seen.add(words)
                if type_ == _FIRST:
                    self._to_body(block, part)
                else:
                    into.append(block)

    def notes(self, name: str) -> None:
        """The footnotes or endnotes of the file."""
        if self.package.find(name) is None:
            return
        tag, prefix = _NOTES[name]
        for note in self.root(name).iter(w(tag)):
            if note.get(w("type")) in (None, "normal"):
                paragraphs = [one for block in self._blocks(note) for one in _paragraphs_of(block)]
                self.source.notes.append((prefix + note.get(w("id"), ""), tuple(paragraphs)))
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
            elif child.tag == _ALTERNATE:
                yield from self._blocks(child.find(_CHOICE) or child, keep_tabs=keep_tabs)
            elif child.tag in _WRAPPERS:
                yield from self._blocks(child, keep_tabs=keep_tabs)

    def _paragraph(self, element: Element, *, keep_tabs: bool) -> Iterator[SourceBlock]:
        own = element.find(w("pPr"))
        style = attribute(own.find(w("pStyle")) if own is not None else None) or ""
        look = {**self.styles.look_of(style), **properties(own)}
        words = _Words()
        self._read_runs(element, look, words)
        new_page = self.page_pending or bool(look.get("pageBreakBefore"))
        marker = self._marker(look) if text_of(words.runs).strip() else ""
        runs = tidied(words.runs, tabs=keep_tabs or _has_columns(text_of(words.runs)))
        if runs:
            self.rank += 1
            self.page_pending = words.new_page
            name = self.styles.name_of(style)
            shape = _shape(words, look, name, new_page=new_page)
            yield Paragraph(runs, shape, name, marker, bool(marker), self.rank)
        else:
            self.page_pending = self.page_pending or words.new_page
        for box in words.boxes:
            self._count("box")
            yield from self._blocks(box)

    def _marker(self, look: dict[str, str]) -> str:
        number = look.get("numId", "")
        return self.numbers.next(number, int(look.get("ilvl", "0"))) if number not in ("", "0") else ""

    def _read_runs(self, parent: Element, look: dict[str, str], words: _Words) -> None:
        for child in parent:
            if child.tag == w("r"):
                self._read_run(child, look, words)
            elif child.tag == w("fldSimple") and _field_name(child.get(w("instr"), "")) in _PAGE_FIELDS:
                words.add(Run("", field=_PAGE_FIELDS[_field_name(child.get(w("instr"), ""))]))
            elif child.tag == w("fldSimple"):
                self._tell_clock(_field_name(child.get(w("instr"), "")))
                self._read_runs(child, look, words)
            elif child.tag in _WRAPPERS:
                self._read_runs(child, look, words)
            elif str(child.tag).startswith(_MATH):
                words.add(Run("".join(text.text or "" for text in child.iter(f"{_MATH}t"))))
                self._count("formula")

    def _read_run(self, element: Element, look: dict[str, str], words: _Words) -> None:
        own = element.find(w("rPr"))
        style = attribute(own.find(w("rStyle")) if own is not None else None) or ""
        seen = {**look, **(self.styles.look_of(style) if style else {}), **properties(own)}
        for child in element:
            self._read_piece(child, seen, words)

    def _read_piece(self, child: Element, seen: dict[str, str], words: _Words) -> None:
        if child.tag == w("fldChar"):
            self._read_field(child, seen, words)
        elif child.tag == w("instrText"):
            if self.fields:
                self.fields[-1].instruction += child.text or ""
        elif child.tag in (w("footnoteReference"), w("endnoteReference")):
            prefix = "f" if child.tag == w("endnoteReference") else ""
            words.add(Run("", note=prefix + child.get(w("id"), "")))
        elif child.tag in _DRAWN:
            self._read_drawing(child, words)
        elif child.tag == w("br") and child.get(w("type")) is not None:
            words.new_page = words.new_page or child.get(w("type")) == "page"
        elif not self._is_hidden_result() and (text := _characters(child)):
            self._add_text(text, seen, words)

    def _add_text(self, text: str, seen: dict[str, str], words: _Words) -> None:
        if seen.get("vanish") and text.strip():
            self._count("hidden")
        shown = text.upper() if seen.get("caps") else text
        raised = seen.get("vertAlign") == "superscript"
        run = Run(shown, bool(seen.get("b")), bool(seen.get("i")), raised)
        words.add(run, underlined=bool(seen.get("u")), size=_points(seen))

    def _read_field(self, mark: Element, seen: dict[str, str], words: _Words) -> None:
        match mark.get(w("fldCharType")):
            case "begin":
                self.fields.append(_Field())
            case "separate" if self.fields:
                self.fields[-1].in_result = True
                self._tell_clock(self.fields[-1].name)
            case "end" if self.fields:
                ended = self.fields.pop()
                if ended.name in _PAGE_FIELDS:
                    look = (bool(seen.get("b")), bool(seen.get("i")))
                    words.add(Run("", *look, field=_PAGE_FIELDS[ended.name]))

    def _is_hidden_result(self) -> bool:
        """Whether Word computes here what actgen computes anew, or only reads an instruction."""
        return any(not one.in_result or one.name in _PAGE_FIELDS for one in self.fields)

    def _tell_clock(self, name: str) -> None:
        if name in _CLOCK_FIELDS:
            self._count("clock")

    def _read_drawing(self, element: Element, words: _Words) -> None:
        boxes = [box for box in element.iter(_TEXT_BOX) if next(box.iterancestors(_FALLBACK), None) is None]
        if not boxes and element.find(f".//{_TEXT_BOX}") is not None:
            boxes = list(element.iter(_TEXT_BOX))
        outermost = [box for box in boxes if not any(other in boxes for other in box.iterancestors())]
        words.boxes += outermost
        if not boxes:
            self._count("picture")

    def _table(self, element: Element) -> Iterator[SourceBlock]:
        rows = [self._row(row) for row in _held(element, w("tr"))]
        width = max((len(row) for row in rows), default=0)
        if not any(paragraph.text for row in rows for cell in row for paragraph in cell):
            return
        if any(len(row) != width for row in rows):
            self._count("merged")
        first = next(iter(_held(element, w("tr"))))
        header = first.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        padded = tuple((*row, *((),) * (width - len(row))) for row in rows)
        style = attribute(element.find(f"{w('tblPr')}/{w('tblStyle')}")) or ""
        framed = _is_framed(element, self.styles.name_of(style))
        if len(padded) == 1 and width == 1 and not (framed and (_is_inset(padded[0][0]) or is_stamped(padded[0][0]))):
            yield from padded[0][0]
            return
        yield Table(padded, framed, header, self.styles.name_of(style))

    def _row(self, row: Element) -> list[tuple[Paragraph, ...]]:
        cells: list[tuple[Paragraph, ...]] = []
        for cell in _held(row, w("tc")):
            blocks = list(self._blocks(cell))
            if any(isinstance(block, Table) for block in blocks):
                self._count("nested")
            cells.append(tuple(one for block in blocks for one in _paragraphs_of(block)))
            span = attribute(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or "1"
            extra = int(span) - 1 if span.isdecimal() else 0
            if extra:
                self._count("merged")
            cells += [()] * extra
        return cells


def _shape(words: _Words, look: dict[str, str], style: str, *, new_page: bool) -> Look:
    letters = [
        (run, under, size)
        for run, under, size in zip(words.runs, words.underlined, words.sizes, strict=True)
        if _letters(run.text)
    ]
    level = look.get("outlineLvl", "9")
    named = _HEADING.match(style)
    heading = int(level) + 1 if level.isdecimal() and int(level) < 9 else int(named[1]) if named else 0
    return Look(
        bold=bool(letters) and all(run.bold for run, _, _ in letters),
        italic=bool(letters) and all(run.italic for run, _, _ in letters),
        underlined=bool(letters) and all(under for _, under, _ in letters),
        centred=look.get("jc") == "center",
        right=look.get("jc") in ("right", "end"),
        framed=bool(look.get("framed")),
        new_page=new_page,
        size=max((size for _, _, size in letters), default=0),
        lead=_lead(letters),
        level=1 if style.casefold() in ("title", "titre") else heading,
    )  # fmt: skip


def _lead(letters: list[tuple[Run, bool, float]]) -> int:
    """How many letters the emphasised beginning has; none where all of the paragraph is."""
    count = 0
    for run, under, _ in letters:
        if not (run.bold or under):
            return count
        count += _letters(run.text)
    return 0


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)


def _points(seen: dict[str, str]) -> float:
    size = seen.get("sz", "20")
    return int(size) / 2 if size.isdecimal() else 10


def _characters(child: Element) -> str:
    if child.tag == w("t"):
        return child.text or ""
    if child.tag == w("sym"):
        return _BOXES.get(child.get(w("char"), "")[-2:].casefold(), "□")
    return {w("br"): "\n", w("cr"): "\n", w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "-"}.get(
        str(child.tag), ""
    )


def _has_columns(text: str) -> bool:
    """Whether tabs part a short line into columns, as those of two signatures."""
    pieces = [piece for piece in text.strip().split("\t") if piece.strip()]
    return len(pieces) > 1 and "\t\t" in text


def _is_inset(cell: tuple[Paragraph, ...]) -> bool:
    """Whether a cell alone holds some short lines that belong together, as the stamp of a préfecture does."""
    return 2 < len(cell) <= _MOST_LINES and all(len(one.text) <= _INSET_WIDTH for one in cell)


def _held(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _held(child, tag)


def _is_framed(table: Element, style: str) -> bool:
    borders = table.find(f"{w('tblPr')}/{w('tblBorders')}")
    if borders is not None:
        return any(attribute(side) not in ("none", "nil", None) for side in borders)
    drawn = (attribute(side) for cell in table.iter(w("tcBorders")) for side in cell)
    return any(one not in ("none", "nil", None) for one in drawn) or style.casefold() in _GRIDS


def _references(package: Package, document: Element, kind: str) -> set[tuple[str, str]]:
    """The headers or footers that the sections name: those of every page, of the first, of even pages; their part."""
    targets = {}
    if package.find("word/_rels/document.xml.rels") is not None:
        relations = package.xml("word/_rels/document.xml.rels").iter(f"{{{RELATIONSHIPS}}}Relationship")
        targets = {
            one.get("Id", ""): posixpath.normpath(posixpath.join("word", one.get("Target", ""))).lstrip("/")
            for one in relations
        }
    found = set()
    for reference in document.iter(w(f"{kind}Reference")):
        name = targets.get(reference.get(f"{{{R}}}id", ""), "")
        if package.find(name) is not None:
            found.add((_ORDER.get(attribute(reference, "type") or "", _ORDER["default"]), name))
    return found


def _field_name(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else ""


def _paragraphs_of(block: SourceBlock) -> Iterable[Paragraph]:
    if isinstance(block, Paragraph):
        return (block,)
    return tuple(paragraph for row in block.rows for cell in row for paragraph in cell)


def _block_text(block: SourceBlock) -> str:
    """What tells one block from another: its words and the page numbers in it."""
    pieces = (
        f"{run.text}‹{run.field}›" if run.field else run.text for one in _paragraphs_of(block) for run in one.runs
    )
    return " ".join("".join(pieces).split())

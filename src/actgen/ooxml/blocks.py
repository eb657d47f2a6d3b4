"""The text of a Word part as plain values: paragraphs with their style and runs, tables with their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actgen.ooxml.field_marks import PAGE_FIELDS, OpenFields, field_name
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.xml import Element, attribute, w, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.packing.package import Package

STYLES_PART = "word/styles.xml"
DEFAULT_STYLE = "Normal"
#: Wrappers that Word puts around runs or paragraphs; what they hold is part of the text.
#: What holds paragraphs or rows without being one.
TRANSPARENT = frozenset(
    w(tag) for tag in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")
)
#: What stands for a page break until it is known what it parts.
_PAGE_BREAK = "\f"


_ALONE = {w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; `field` is `page` or `pages` where Word computes them, `note` a footnote's id."""

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    field: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: the name of its style and its runs; a line break stands as "\\n", a tab as "\\t"."""

    style: str
    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The characters of the paragraph, without the numbers that Word computes."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: the name of its style, and its rows of cells of blocks; `header` where row 1 is repeated."""

    style: str
    rows: tuple[tuple[tuple[WordBlock, ...], ...], ...]
    header: bool = False
    widths: tuple[int, ...] = field(default=())


WordBlock = WordParagraph | WordTable


def read_blocks(root: Element, styles: Mapping[str, str]) -> tuple[WordBlock, ...]:
    """The blocks of a part, in order; `styles` maps the id of a style to its name."""
    body = root.find(w("body"))
    return tuple(_blocks(root if body is None else body, styles))


def read_notes(package: Package, styles: Mapping[str, str]) -> dict[str, tuple[WordBlock, ...]]:
    """The footnotes of a Word file, by their id; Word's own separators are left out."""
    if package.find(NOTES_PART) is None:
        return {}
    return {ref: tuple(_blocks(note, styles)) for ref, note in own_notes(package.xml(NOTES_PART))}


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, not those of a table inside it."""
    return _held(table, w("tr"))


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row."""
    return _held(row, w("tc"))


def style_names(package: Package) -> dict[str, str]:
    """Style id → name as Word shows it, for every style of the file."""
    if package.find(STYLES_PART) is None:
        return {}
    found = package.xml(STYLES_PART).iter(w("style"))
    return {style.get(w("styleId"), ""): attribute(style.find(w("name"))) or "" for style in found}


def plain_text(root: Element) -> str:
    """Every character that a reader of the part sees, in order: the measure of what must not be lost."""
    pieces = []
    for element in root.iter(w("t"), w("br"), w("cr"), w("tab"), w("ptab"), w("p"), w("noBreakHyphen")):
        if element.tag == w("t"):
            pieces.append(element.text or "")
        elif element.tag == w("noBreakHyphen"):
            pieces.append("\u2011")
        elif element.tag != w("tab") or element.getparent().tag == w("r"):  # type: ignore[union-attr]
            pieces.append("\n")
    return "".join(pieces)


def _blocks(parent: Element, styles: Mapping[str, str]) -> Iterator[WordBlock]:
    for child in parent:
        if child.tag == w("p"):
            yield WordParagraph(_paragraph_style(child, styles), tuple(_joined(_without_page_breaks(_runs(child)))))
        elif child.tag == w("tbl"):
            yield _table(child, styles)
        elif child.tag in TRANSPARENT:
            yield from _blocks(child, styles)


def _paragraph_style(paragraph: Element, styles: Mapping[str, str]) -> str:
    style = attribute(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
    return DEFAULT_STYLE if style is None else styles.get(style, style)


def _table(table: Element, styles: Mapping[str, str]) -> WordTable:
    style = attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}"))
    rows = list(rows_of(table))
    header = bool(rows) and rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is not None
    widths = tuple(_width(column) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
    cells = tuple(tuple(tuple(_blocks(cell, styles)) for cell in cells_of(row)) for row in rows)
    return WordTable("" if style is None else styles.get(style, style), cells, header, widths)


def _held(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _held(child, tag)


def _width(column: Element) -> int:
    return whole(column.get(w("w")))


def _runs(parent: Element) -> Iterator[Run]:
    fields = OpenFields()
    for run in _run_elements(parent):
        if run.tag == w("fldSimple"):
            yield from _simple_field(run)
            continue
        look = _look(run)
        for child in run:
            if child.tag == w("fldChar"):
                ended = fields.read(child)
                if ended and ended.name in PAGE_FIELDS and not fields.hide(PAGE_FIELDS):
                    yield Run("", *look, field=PAGE_FIELDS[ended.name])
            elif child.tag == w("instrText"):
                fields.instruct(child.text or "")
            elif child.tag == w("footnoteReference"):
                yield Run("", *look, note=child.get(w("id"), ""))
            elif not fields.hide(PAGE_FIELDS) and (text := _characters(child)):
                yield Run(text, *look)


def _run_elements(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == w("r") or (
            child.tag == w("fldSimple") and field_name(child.get(w("instr"), "")) in PAGE_FIELDS
        ):
            yield child
        elif child.tag in TRANSPARENT:
            yield from _run_elements(child)


def _simple_field(element: Element) -> Iterator[Run]:
    first = next(element.iter(w("r")), element)
    yield Run("", *_look(first), field=PAGE_FIELDS[field_name(element.get(w("instr"), ""))])


def _look(run: Element) -> tuple[bool, bool, bool]:
    properties = run.find(w("rPr"))
    if properties is None:
        return (False, False, False)
    raised = attribute(properties.find(w("vertAlign"))) == "superscript"
    return (_is_on(properties.find(w("b"))), _is_on(properties.find(w("i"))), raised)


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(w("val"), "1") not in ("0", "false", "off")


def _characters(child: Element) -> str:
    if child.tag == w("t"):
        return child.text or ""
    if child.tag in (w("br"), w("cr")):
        return _PAGE_BREAK if child.get(w("type")) == "page" else "\n"
    return _ALONE.get(str(child.tag), "")


def _without_page_breaks(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, a page break between words made a line break, another left out: the model has no pages."""
    said = pending = False
    for run in runs:
        if run.text == _PAGE_BREAK:
            pending = said
            continue
        if pending and (run.text.strip() or run.field or run.note):
            yield Run("\n")
            pending = False
        said = said or bool(run.text.strip() or run.field or run.note)
        yield run


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with neighbours of the same look made one: how Word cut them says nothing."""
    held: Run | None = None
    for run in runs:
        if held is not None and _same_look(held, run):
            held = Run(held.text + run.text, held.bold, held.italic, held.superscript)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def _same_look(one: Run, other: Run) -> bool:
    plain = not (one.field or one.note or other.field or other.note)
    return plain and (one.bold, one.italic, one.superscript) == (other.bold, other.italic, other.superscript)

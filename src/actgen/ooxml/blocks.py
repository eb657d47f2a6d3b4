"""The text of a Word part as plain values: paragraphs with their style and runs, tables with their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.ooxml.field_marks import PAGE_FIELDS, OpenFields, field_name
from actgen.ooxml.looks import PLAIN, STANDING, CharacterLook, ParagraphLook, character_look, paragraph_look
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.passages import cut_in, passage_in
from actgen.ooxml.pictures.frames import DrawnPicture, picture_in
from actgen.ooxml.signs import in_signs, sign_of
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.tables import AS_ITS_STYLE, Frame, TableLook, framed_rows, is_header, is_room, table_look
from actgen.ooxml.xml import Element, R, attribute, seen, w, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.packing.passages import Mould, Passage
    from actgen.ooxml.packing.zipping import Entry
    from actgen.ooxml.styles import Stylesheet

DEFAULT_STYLE = "Normal"
#: Wrappers that Word puts around runs or paragraphs; what they hold is part of the text.
#: What holds paragraphs or rows without being one.
TRANSPARENT = frozenset(
    w(tag) for tag in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")
)
#: What stands for a page break until it is known what it parts.
PAGE_BREAK = "\f"
_ALONE = {w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}


class Run(Struct, frozen=True):
    """Characters of one look; `field` is `page` or `pages` where Word computes them, `note` a footnote's id.

    `look` is all that the run says of itself, `style` the identity of its character style, `link` that of the relation
    which it follows, or « # » and a place of the file, `mark` whether its note has a mark of its own, `picture` what it
    shows instead of characters: only where looks are read.
    """

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    field: str = ""
    note: str = ""
    look: CharacterLook = PLAIN
    style: str = ""
    link: str = ""
    mark: bool = False
    picture: DrawnPicture | None = None

    @property
    def says_something(self) -> bool:
        """Whether a reader sees it: words, a number, the call of a note, a picture."""
        return bool(self.text.strip() or self.field or self.note or self.picture)


class WordParagraph(Struct, frozen=True):
    """A paragraph: the name of its style and its runs; a line break stands as "\\n", a tab as "\\t".

    `identity` is that of its style, `look` what it says of itself, `mark` how the sign of its end looks, which a number
    before it follows; `ends_section` is whether a section of pages ends with it, `bookmarks` are the names of places in
    it: only where looks are read, and a page break then stands as "\\f".
    """

    style: str
    runs: tuple[Run, ...] = ()
    identity: str = ""
    look: ParagraphLook = STANDING
    ends_section: bool = False
    mark: CharacterLook = PLAIN
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The characters of the paragraph, without the numbers that Word computes."""
        return "".join(run.text for run in self.runs)


class WordTable(Struct, frozen=True):
    """A table: the name of its style, and its rows of cells of blocks; `header` where row 1 is repeated.

    `frames` are the frames of its cells, and of the gaps beside them, where looks are read; `headers` is then the
    number of rows that Word repeats, `identity` that of its style.
    """

    style: str
    rows: tuple[tuple[tuple[WordBlock, ...], ...], ...]
    header: bool = False
    widths: tuple[int, ...] = field(default=())
    frames: tuple[tuple[Frame, ...], ...] = ()
    headers: int = 0
    look: TableLook = AS_ITS_STYLE
    identity: str = ""


WordBlock = WordParagraph | WordTable


def read_blocks(root: Element, styles: Mapping[str, str], *, looks: bool = False) -> tuple[WordBlock, ...]:
    """The blocks of a part, in order; `styles` maps the id of a style to its name, `looks` asks for their looks."""
    body = root.find(w("body"))
    return tuple(_Reading(styles, looks=looks).blocks(root if body is None else body))


def read_notes(package: Package, styles: Mapping[str, str], *, looks: bool = False) -> dict[str, tuple[WordBlock, ...]]:
    """The footnotes of a Word file, by their id; Word's own separators are left out."""
    if package.find(NOTES_PART) is None:
        return {}
    reading = _Reading(styles, looks=looks)
    return {ref: tuple(reading.blocks(note)) for ref, note in own_notes(package.seen(NOTES_PART))}


@lru_cache(maxsize=1024)
def mould_blocks(mould: Mould, styles: Stylesheet) -> tuple[WordBlock, ...]:
    """The blocks of a mould with their looks, a sign in the place of each word."""
    return read_blocks(mould.root, styles.names(), looks=True)


def block_with_words(block: WordBlock, passage: Passage) -> WordBlock:
    """A block of a mould with the words of a passage."""
    return line_with_words(block, passage) if isinstance(block, WordParagraph) else table_with_words(block, passage)


def line_with_words(line: WordParagraph, passage: Passage) -> WordParagraph:
    """A paragraph of a mould with the words of a passage."""
    runs = tuple(_saying(run, passage.say(run.text)) for run in line.runs)
    return WordParagraph(line.style, runs, line.identity, line.look, line.ends_section, line.mark)


def table_with_words(table: WordTable, passage: Passage) -> WordTable:
    """A table of a mould with the words of a passage."""
    rows = tuple(tuple(tuple(block_with_words(one, passage) for one in cell) for cell in row) for row in table.rows)
    return replace(table, rows=rows)


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
    found = package.seen(STYLES_PART).iter(w("style"))
    return {style.get(w("styleId"), ""): attribute(style.find(w("name"))) or "" for style in found}


def plain_text(root: Element) -> str:
    """Every character that a reader of the part sees, in order: the measure of what must not be lost."""
    pieces = []
    for element in root.iter(w("t"), w("br"), w("cr"), w("tab"), w("ptab"), w("p"), w("noBreakHyphen"), w("sym")):
        if element.tag == w("t"):
            pieces.append(in_signs(element.text or "", element.getparent()))
        elif element.tag == w("sym"):
            pieces.append(sign_of(element))
        elif element.tag == w("noBreakHyphen"):
            pieces.append("\u2011")
        elif element.tag != w("tab") or element.getparent().tag == w("r"):  # type: ignore[union-attr]
            pieces.append("\n")
    return "".join(pieces)


def text_of(part: Entry) -> str:
    """What `plain_text` says of a part of a file; UnsafeXml where it is not sound."""
    if parts := cut_in(part):
        return "".join(map(passage_text, parts.passages))
    text = passage_in(part)
    return plain_text(seen(part.content())) if text is None else passage_text(text)


def passage_text(passage: Passage) -> str:
    """What `plain_text` says of a passage."""
    return passage.say(mould_text(passage.mould))


@lru_cache(maxsize=1024)
def mould_text(mould: Mould) -> str:
    """The same of a mould, with a sign in the place of each word."""
    return plain_text(mould.root)


class _Reading(Struct, frozen=True):
    """One reading of a part: the names of the styles, whether looks are read."""

    styles: Mapping[str, str]
    looks: bool

    def blocks(self, parent: Element) -> Iterator[WordBlock]:
        """The blocks that an element holds."""
        for child in parent:
            if child.tag == w("p"):
                if not is_room(child):
                    yield self._paragraph(child)
            elif child.tag == w("tbl"):
                yield self._table(child)
            elif child.tag in TRANSPARENT:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> WordParagraph:
        properties = paragraph.find(w("pPr"))
        style = None if properties is None else attribute(properties.find(w("pStyle")))
        name = DEFAULT_STYLE if style is None else self.styles.get(style, style)
        if not self.looks:
            return WordParagraph(name, tuple(_joined(_without_page_breaks(map(_plain, _runs(paragraph))))))
        ends = properties is not None and properties.find(w("sectPr")) is not None
        mark = PLAIN if properties is None else character_look(properties.find(w("rPr")))
        runs = tuple(_joined(_runs(paragraph)))
        places = tuple(one.get(w("name"), "") for one in paragraph.iterfind(w("bookmarkStart")))
        return WordParagraph(name, runs, style or "", paragraph_look(properties), ends, mark, places)

    def _table(self, table: Element) -> WordTable:
        properties = table.find(w("tblPr"))
        style = None if properties is None else attribute(properties.find(w("tblStyle")))
        name = "" if style is None else self.styles.get(style, style)
        rows = list(rows_of(table))
        header = bool(rows) and rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is not None
        widths = tuple(_width(column) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
        held = [(row, list(cells_of(row))) for row in rows]
        if not self.looks:
            cells = tuple(tuple(tuple(self.blocks(cell)) for cell in inside) for _, inside in held)
            return WordTable(name, cells, header, widths)
        placed = framed_rows(held)
        cells = tuple(tuple(tuple(self.blocks(cell)) if cell is not None else () for _, cell in row) for row in placed)
        frames = tuple(tuple(frame for frame, _ in row) for row in placed)
        headers = next((number for number, row in enumerate(rows) if not is_header(row)), len(rows))
        return WordTable(name, cells, header, widths, frames, headers, table_look(properties), style or "")


def _held(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            yield from _held(child, tag)


def _width(column: Element) -> int:
    return whole(column.get(w("w")))


def _runs(parent: Element) -> Iterator[Run]:
    """The runs of a paragraph with all that they say of themselves."""
    fields = OpenFields()
    for run, link in _run_elements(parent):
        if run.tag == w("fldSimple"):
            yield _simple_field(run, link)
            continue
        bare = _bare(run, link)
        for child in run:
            if child.tag == w("fldChar"):
                ended = fields.read(child)
                if ended and ended.name in PAGE_FIELDS and not fields.hide(PAGE_FIELDS):
                    yield replace(bare, field=PAGE_FIELDS[ended.name])
            elif child.tag == w("instrText"):
                fields.instruct(child.text or "")
            elif child.tag == w("footnoteReference"):
                yield replace(bare, note=child.get(w("id"), ""), mark=child.get(w("customMarkFollows"), "0") in _ON)
            elif child.tag == w("drawing"):
                if (picture := picture_in(child)) is not None:
                    yield replace(bare, picture=picture)
            elif not fields.hide(PAGE_FIELDS) and (text := _characters(child, run)):
                yield _saying(bare, text)


def _run_elements(parent: Element, link: str = "") -> Iterator[tuple[Element, str]]:
    """The runs and the numbers of pages, each with the relation of the link that it stands in."""
    for child in parent:
        if child.tag == w("r") or (
            child.tag == w("fldSimple") and field_name(child.get(w("instr"), "")) in PAGE_FIELDS
        ):
            yield child, link
        elif child.tag in TRANSPARENT:
            yield from _run_elements(child, _link(child) if child.tag == w("hyperlink") else link)


def _link(hyperlink: Element) -> str:
    """The identity of the relation of a link, or « # » and the name of the place in the file to which it leads."""
    place = hyperlink.get(w("anchor"))
    return hyperlink.get(f"{{{R}}}id", "") or (f"#{place}" if place else "")


def _simple_field(element: Element, link: str) -> Run:
    first = next(element.iter(w("r")), element)
    return replace(_bare(first, link), field=PAGE_FIELDS[field_name(element.get(w("instr"), ""))])


def _bare(run: Element, link: str) -> Run:
    """The run without its characters."""
    properties = run.find(w("rPr"))
    if properties is None:
        return Run("", link=link) if link else _BARE
    look, style = character_look(properties), attribute(properties.find(w("rStyle"))) or ""
    raised = look.vertical == "superscript"
    return Run("", bool(look.bold), bool(look.italic), raised, look=look, style=style, link=link)


_BARE = Run("")
_ON = ("1", "true", "on")
#: The breaks that end a page: text in columns is told, and ends one too.
_ENDS_OF_PAGE = ("page", "column")


def _saying(run: Run, text: str) -> Run:
    """A run of the look of another one: hundreds are made for an act, so that nothing is copied by name."""
    return Run(text, run.bold, run.italic, run.superscript, look=run.look, style=run.style, link=run.link)


def _plain(run: Run) -> Run:
    """The run without what only a reading of looks tells."""
    if run.look is PLAIN and not run.link and run.picture is None:
        return run
    return replace(run, look=PLAIN, style="", link="", mark=False, picture=None)


def _characters(child: Element, run: Element) -> str:
    if child.tag == w("t"):
        return in_signs(child.text, run) if child.text else ""
    if child.tag in (w("br"), w("cr")):
        return PAGE_BREAK if child.get(w("type")) in _ENDS_OF_PAGE else "\n"
    return sign_of(child) if child.tag == w("sym") else _ALONE.get(str(child.tag), "")


def _without_page_breaks(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, a page break between words made a line break, another left out."""
    said = pending = False
    for run in runs:
        if run.text == PAGE_BREAK:
            pending = said
            continue
        if pending and run.says_something:
            yield Run("\n")
            pending = False
        said = said or run.says_something
        yield run


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with neighbours of the same look made one: how Word cut them says nothing."""
    held: Run | None = None
    for run in runs:
        if held is not None and _same_look(held, run):
            held = _saying(held, held.text + run.text)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def _same_look(one: Run, other: Run) -> bool:
    if PAGE_BREAK in (one.text, other.text) or any(run.field or run.note or run.picture for run in (one, other)):
        return False
    looks = one.look is other.look or one.look == other.look
    return looks and (one.style, one.link) == (other.style, other.link) and _drawn(one) == _drawn(other)


def _drawn(run: Run) -> tuple[bool, bool, bool]:
    return run.bold, run.italic, run.superscript

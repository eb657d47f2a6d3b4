"""The act as one self-contained web page: semantic HTML, its style inside, no script, nothing fetched."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import escape
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from actgen.document.model import (
    AS_ITS_STYLE,
    AS_USUAL,
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    LineBreak,
    Marker,
    NoteReference,
    PageCount,
    PageNumber,
    Paragraph,
    Section,
    Signatures,
    Tab,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.paragraphs import repeated_elsewhere, texts
from actgen.document.word.tables import placed
from actgen.ooxml.house import PARAGRAPH_STYLES
from actgen.pages.rendering import POLICY
from actgen.writers import css as look
from actgen.writers.margins import printed_rules, screen_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actgen.document.model import Act, Block, Cell, Grid, Inline, Inlines, Layout, Metadata, Note, Row

_ELEMENTS = {style.css: style.element for style in PARAGRAPH_STYLES}
#: A number or an amount, alone in a cell: 12, « 1 250,50 € », « 5,5 % ».
_NUMBER = re.compile(r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9})(?:,\d{1,4})?(?:[ \u00a0\u202f]?[€%])?")
#: The lines inside a table that it does without, and the class of such a table.
_BARE = {"insideH": "sans-filets-h", "insideV": "sans-filets-v"}
#: The line that fills the way of a tab, as Word names it → its class.
_LEADERS = {"dot": "points", "middleDot": "points", "hyphen": "trait", "underscore": "trait", "heavy": "trait"}


def write_act(act: Act) -> str:
    """The page; reading it needs no other file."""
    return page(act, style("acte.css") + style("ecran.css") + printed_rules(act))


@cache
def style(name: str) -> str:
    """A style sheet of the package: `acte.css` for paper and screen, `ecran.css` for what only browsers know."""
    return resources.files("actgen.writers").joinpath(name).read_text(encoding="utf-8")


def page(act: Act, css: str, top: str = "") -> str:
    """The page with `css` as its style sheet; `top` stands before all else."""
    letterhead = next((count for count, block in enumerate(act.body) if not isinstance(block, Columns)), len(act.body))
    body = [
        top,
        _wrapped("header", write_blocks(act.body[:letterhead])),
        _wrapped("main", write_blocks(act.body[letterhead:])),
        _notes(act),
        _screen_footer(act),
    ]
    return whole_page(act.metadata, css, body)


def whole_page(metadata: Metadata, css: str, body: Iterable[str]) -> str:
    """A page that says `metadata` of itself and holds the elements of `body`."""
    opening = ["<!DOCTYPE html>", f'<html lang="{_attribute(metadata.language)}">', _head(metadata, css), "<body>"]
    return "\n".join(piece for piece in [*opening, *body, "</body>", "</html>"] if piece) + "\n"


def write_blocks(blocks: Iterable[Block]) -> str:
    """The blocks one after the other; one without any words leaves no trace."""
    return "\n".join(written for block in blocks if (written := write_block(block)))


def write_block(block: Block) -> str:
    """The element of a block."""
    match block:
        case Title(inlines, layout):
            return _element("h1", "titre", inlines, layout)
        case Section(kind, _, heading, blocks, layout):
            inner = [_element(_ELEMENTS[kind], "", heading, layout), write_blocks(blocks)]
            return f'<section class="{kind}">\n' + "\n".join(piece for piece in inner if piece) + "\n</section>"
        case Paragraph(kind, inlines, layout):
            return _element("p", kind, inlines, layout)
        case Visa(inlines, layout):
            return _element("p", "visa", inlines, layout)
        case Considerant(inlines, layout):
            return _element("p", "considerant", inlines, layout)
        case Dispositif(inlines, layout):
            return _element("p", "dispositif", inlines, layout)
        case ItemList(items, layout):
            return _list(items, layout)
        case Table(header, rows, grid):
            return _table(header, rows, grid)
        case Columns(rows, grid):
            return _side_by_side("colonnes", rows, grid)
        case Signatures(rows, grid):
            return _side_by_side("signatures", rows, grid)
        case _:
            assert_never(block)


def write_line(kind: str, pieces: Sequence[Sequence[Inline]], layout: Layout) -> str:
    """A line of one piece, or of some that share its width: at the left, in the middle and at the right."""
    if len(pieces) == 1:
        return _element("p", kind, tuple(pieces[0]), layout)
    spans = "".join(f"<span>{write_inlines(tuple(piece))}</span>" for piece in pieces)
    return f"<p{_attributes(kind, 'ligne', rules=look.paragraph_rules(layout))}>{spans}</p>"


def write_inlines(inlines: Inlines) -> str:
    """The inlines one after the other."""
    return "".join(write_inline(inline) for inline in inlines)


def write_inline(inline: Inline) -> str:
    """The markup of an inline; that of a page number is empty, since a web page has no pages but on paper."""
    match inline:
        case Text():
            return _text(inline)
        case Marker(text):
            return escape(text, quote=False)
        case LineBreak(page):
            return '<br><span class="coupe"></span>' if page else "<br>"
        case Tab():
            return '<span class="tabulation">\t</span>'
        case NoteReference(0):
            return ""
        case NoteReference(number):
            return f'<sup class="appel"><a href="#note-{number}" aria-label="Note {number}">{number}</a></sup>'
        case PageNumber():
            return '<span class="page"></span>'
        case PageCount():
            return '<span class="pages"></span>'
        case _:
            assert_never(inline)


def _head(metadata: Metadata, css: str) -> str:
    named = [
        ("viewport", "width=device-width, initial-scale=1"),
        ("author", metadata.author),
        ("description", metadata.subject),
        ("keywords", ", ".join(metadata.keywords)),
        ("dcterms.created", metadata.day.isoformat()),
        *(metadata.origin.properties().items() if metadata.origin else ()),
    ]
    lines = [
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        f"<title>{escape(metadata.title, quote=False)}</title>",
        *(f'<meta name="{name}" content="{_attribute(content)}">' for name, content in named if content),
        f"<style>\n{css}</style>" if css else "",
        "</head>",
    ]
    return "\n".join(line for line in lines if line)


def _text(text: Text) -> str:
    """The characters in the elements of their look, in a link where they have an address."""
    found = text.look
    marks = [
        ("strong", text.strong),
        ("em", text.emphasis),
        ("sup", text.superscript),
        ("sub", found.subscript),
        ("u", found.underline),
        ("s", found.strike),
    ]
    names = [name for name, wanted in marks if wanted]
    opened = "".join(f"<{name}>" for name in names)
    written = opened + escape(text.text, quote=False) + "".join(f"</{name}>" for name in reversed(names))
    if rules := look.character_rules(found):
        written = f'<span style="{rules}">{written}</span>'
    return f'<a href="{_attribute(text.link)}">{written}</a>' if text.link else written


def _element(name: str, css: str, inlines: Inlines, layout: Layout = AS_ITS_STYLE) -> str:
    inner = _hanging(inlines, layout)
    if not inner.strip():
        return ""
    return (
        f"<{name}{_attributes(css, look.on_sheet(layout.sheet), rules=look.paragraph_rules(layout))}>{inner}</{name}>"
    )


def _attributes(*classes: str, rules: str = "") -> str:
    """The class and the style of an element, where it has any."""
    named = " ".join(filter(None, classes))
    return (f' class="{named}"' if named else "") + (f' style="{rules}"' if rules else "")


def _hanging(inlines: Inlines, layout: Layout, *, hangs: bool = False) -> str:
    """The inlines, a number before lines that hang in the place that they leave to it."""
    if any(isinstance(inline, Tab) and _fills(inline) for inline in inlines):
        return "".join(map(_tabbed_line, _lines(inlines)))
    width = -(layout.first or 0)
    if not inlines or not isinstance(inlines[0], Marker) or (width <= 0 and not hangs):
        return write_inlines(inlines)
    text = inlines[0].text
    rules = f"min-width: {look.length(width)}" if width > 0 else ""
    blank = " " if text.endswith(" ") else ""
    marker = f"<span{_attributes('marque', rules=rules)}>{escape(text.strip(), quote=False)}</span>"
    return marker + blank + write_inlines(inlines[1:])


def _fills(tab: Tab) -> bool:
    """Whether a tab pushes what follows it to its stop, along a line or a blank."""
    return bool(tab.leader) or tab.align in ("right", "end", "decimal")


def _lines(inlines: Inlines) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return lines


def _tabbed_line(line: Sequence[Inline]) -> str:
    """A line whose tabs push what follows them to their stops, as wide as its last stop is far."""
    cells, place = [""], 0.0
    for inline in line:
        if isinstance(inline, Tab):
            place = max(place, inline.place)
            cells += [_LEADERS.get(inline.leader, "vide"), ""]
        else:
            cells[-1] += write_inline(inline)
    spans = (
        f'<span class="conduite {cell}">\t</span>' if rank % 2 else f"<span>{cell}</span>"
        for rank, cell in enumerate(cells)
    )
    rules = f"width: {look.length(place)}" if place else ""
    return f"<span{_attributes('conduites', rules=rules)}>{''.join(spans)}</span>"


def _list(items: Iterable[Inlines], layout: Layout) -> str:
    """The list; the first of its items begins a new page where the list does."""
    written = [_item(item, layout if first else replace(layout, new_page=False)) for first, item in _first(items)]
    return _wrapped("ul", "\n".join(filter(None, written)))


def _first(items: Iterable[Inlines]) -> Iterable[tuple[bool, Inlines]]:
    return ((rank == 0, item) for rank, item in enumerate(items))


def _item(item: Inlines, layout: Layout) -> str:
    is_counted = bool(item) and isinstance(item[0], Marker)
    return _element("li", "compte" if is_counted else "", item, layout)


def _wrapped(name: str, inner: str) -> str:
    return f"<{name}>\n{inner}\n</{name}>" if inner else ""


def _table(header: tuple[Row, ...], rows: tuple[Row, ...], grid: Grid) -> str:
    numbers = _number_columns(rows)
    head, body = (_rows(part, numbers, name) for part, name in ((header, "th"), (rows, "td")))
    inside = " ".join(css for side, css in _BARE.items() if side in grid.bare)
    pieces = [
        f"<table{_attributes(inside, look.on_sheet(grid.sheet), rules=look.table_rules(grid))}>",
        "".join(f'<col style="width: {width:g}%">' for width in grid.widths),
        f"<thead>\n{head}\n</thead>" if head else "",
        f"<tbody>\n{body}" if body else "<tbody>",
        "</tbody>",
        "</table>",
    ]
    return "\n".join(piece for piece in pieces if piece)


def _rows(rows: tuple[Row, ...], numbers: set[int], name: str) -> str:
    left = range(len(rows), 0, -1)
    return "\n".join(
        "<tr>" + "".join(_table_cell(cell, name, below, is_number=at in numbers) for at, cell in row) + "</tr>"
        for row, below in zip(placed(rows), left, strict=True)
        if row
    )


def _table_cell(cell: Cell, name: str, below: int, *, is_number: bool) -> str:
    """A cell, which goes no further down than its part of the table."""
    rows = min(cell.rows, below)
    wide = cell.columns > 1
    spans = (f' colspan="{cell.columns}"' if wide else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    scope = f' scope="{"colgroup" if wide else "col"}"' if name == "th" and not cell.is_gap else ""
    layout = _of_its_paragraph(cell)
    rules = "; ".join(filter(None, (look.cell_rules(cell), look.paragraph_rules(layout))))
    css = "nombre" if is_number and not wide else ""
    return f"<{name}{scope}{spans}{_attributes(css, rules=rules)}>{_cell(cell)}</{name}>"


def _number_columns(rows: tuple[Row, ...]) -> set[int]:
    """The columns, after the first, that hold numbers and amounts alone: their figures stand under each other."""
    columns: dict[int, list[str]] = {}
    plain = [row for row in placed(rows) if all(cell.columns == 1 for _, cell in row)]
    if len({len(row) for row in rows if all(cell.columns == 1 for cell in row)}) != 1:
        return set()
    for row in plain:
        for at, cell in row:
            columns.setdefault(at, []).append(" ".join(texts(cell.blocks)).strip())
    return {
        place
        for place, column in columns.items()
        if place and any(column) and all(_NUMBER.fullmatch(text) for text in column if text)
    }


def _of_its_paragraph(cell: Cell) -> Layout:
    """The layout of the only paragraph of a cell, which the cell has in its place."""
    match cell.blocks:
        case (Paragraph("cellule", _, layout),):
            return layout
        case _:
            return AS_ITS_STYLE


def _cell(cell: Cell) -> str:
    """What a cell holds: its text alone where it is one paragraph."""
    match cell.blocks:
        case (Paragraph("cellule", inlines, layout),):
            return _hanging(inlines, layout)
        case blocks:
            return write_blocks(blocks)


def _side_by_side(css: str, rows: tuple[Row, ...], grid: Grid) -> str:
    """The rows side by side; those of another number of cells share the width anew, as merged cells do in Word."""
    framed = [_framed(row, grid) for row in placed(rows)]
    alike = [list(group) for count, group in groupby(framed, key=len) if count]
    pieces = (
        _frames(css, group, grid if rank == 0 else replace(grid, new_page=False)) for rank, group in enumerate(alike)
    )
    return "\n".join(pieces)


def _framed(row: tuple[tuple[int, Cell], ...], grid: Grid) -> list[tuple[str, str]]:
    """The width and the content of each cell of a row, and of the places that it leaves to cells above it."""
    end = max((at + cell.columns for at, cell in row), default=0)
    shares = grid.widths or (100 / end,) * end if end else ()
    is_even = not grid.widths and all(cell.columns == 1 for _, cell in row)
    held, column, framed = dict(row), 0, []
    while column < end:
        cell = held.get(column)
        taken = cell.columns if cell else 1
        share = sum(shares[column : column + taken])
        framed.append(("" if is_even else f"width: {share:.4g}%", write_blocks(cell.blocks) if cell else ""))
        column += taken
    return framed


def _frames(css: str, rows: Iterable[list[tuple[str, str]]], grid: Grid) -> str:
    rules = "" if grid is AS_USUAL else look.table_rules(replace(grid, widths=()))
    lines = [f"<div{_attributes(css, look.on_sheet(grid.sheet), rules=rules)}>"]
    for row in rows:
        frames = (f"<div{_attributes('cadre', rules=width)}>\n{inner}\n</div>" for width, inner in row)
        lines += ['<div class="rangee">', *frames, "</div>"]
    return "\n".join([*lines, "</div>"])


def _notes(act: Act) -> str:
    if not act.notes:
        return ""
    sheet = look.on_sheet(max(len(act.sheets) - 1, 0))
    items = "\n".join(map(_note, act.notes))
    return f'<section{_attributes("notes", sheet)} aria-label="Notes">\n<ol>\n{items}\n</ol>\n</section>'


def _note(note: Note) -> str:
    opening = f'li id="note-{note.number}"' if note.number else 'li class="compte"'
    return f"<{opening}>{write_blocks(note.blocks)}</li>"


def _screen_footer(act: Act) -> str:
    """What pages of the Word file repeat, shown once, without the numbers of pages that do not exist here."""
    blocks = [*act.header, *act.footer, *(block for _, repeated in repeated_elsewhere(act) for block in repeated)]
    shown = [
        _element("p", "", block.inlines) if isinstance(block, Paragraph) else write_block(block)
        for block in screen_blocks(blocks)
    ]
    return _wrapped("footer", "\n".join(line for line in shown if line))


def _attribute(value: str) -> str:
    return escape(" ".join(value.split()))

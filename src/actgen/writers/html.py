"""The act as one self-contained web page: semantic HTML, its style inside, no script, nothing fetched."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from actgen.document.model import (
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    LineBreak,
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
from actgen.document.paragraphs import texts
from actgen.ooxml.house import PARAGRAPH_STYLES
from actgen.pages.rendering import POLICY
from actgen.writers.margins import margin_rules, screen_inlines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.document.model import Act, Block, Cell, Inline, Inlines, Metadata, Note

_ELEMENTS = {style.css: style.element for style in PARAGRAPH_STYLES}
#: A number or an amount, alone in a cell: 12, « 1 250,50 € », « 5,5 % ».
_NUMBER = re.compile(r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9})(?:,\d{1,4})?(?:[ \u00a0\u202f]?[€%])?")


def write_act(act: Act) -> str:
    """The page; reading it needs no other file."""
    return page(act, style("acte.css") + style("ecran.css"))


@cache
def style(name: str) -> str:
    """A style sheet of the package: `acte.css` for paper and screen, `ecran.css` for what only browsers know."""
    return resources.files("actgen.writers").joinpath(name).read_text(encoding="utf-8")


def page(act: Act, css: str) -> str:
    """The page with `css` as its style sheet, and the rules that only this act needs."""
    letterhead = next((count for count, block in enumerate(act.body) if not isinstance(block, Columns)), len(act.body))
    body = [
        _wrapped("header", write_blocks(act.body[:letterhead])),
        _wrapped("main", write_blocks(act.body[letterhead:])),
        _notes(act.notes),
        _screen_footer(act),
    ]
    return whole_page(act.metadata, css + margin_rules(act), body)


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
        case Title(inlines):
            return _element("h1", "titre", inlines)
        case Section(kind, _, heading, blocks):
            inner = [_element(_ELEMENTS[kind], "", heading), write_blocks(blocks)]
            return f'<section class="{kind}">\n' + "\n".join(piece for piece in inner if piece) + "\n</section>"
        case Paragraph(kind, inlines):
            return _element("p", kind, inlines)
        case Visa(inlines):
            return _element("p", "visa", inlines)
        case Considerant(inlines):
            return _element("p", "considerant", inlines)
        case Dispositif(inlines):
            return _element("p", "dispositif", inlines)
        case ItemList(items):
            return _wrapped("ul", "\n".join(_element("li", "", item) for item in items))
        case Table(header, rows):
            return _table(header, rows)
        case Columns(rows):
            return _side_by_side("colonnes", rows)
        case Signatures(rows):
            return _side_by_side("signatures", rows)
        case _:
            assert_never(block)


def write_inlines(inlines: Inlines) -> str:
    """The inlines one after the other."""
    return "".join(write_inline(inline) for inline in inlines)


def write_inline(inline: Inline) -> str:
    """The markup of an inline; a page number has none, since a web page has no pages."""
    match inline:
        case Text(text, strong, emphasis, superscript):
            marks = [("strong", strong), ("em", emphasis), ("sup", superscript)]
            names = [name for name, wanted in marks if wanted]
            opened = "".join(f"<{name}>" for name in names)
            return opened + escape(text, quote=False) + "".join(f"</{name}>" for name in reversed(names))
        case LineBreak():
            return "<br>"
        case Tab():
            return '<span class="tabulation">\t</span>'
        case NoteReference(number):
            return f'<sup class="appel"><a href="#note-{number}" aria-label="Note {number}">{number}</a></sup>'
        case PageNumber() | PageCount():
            return ""
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


def _element(name: str, css: str, inlines: Inlines) -> str:
    inner = write_inlines(inlines)
    if not inner.strip():
        return ""
    opening = f'{name} class="{css}"' if css else name
    return f"<{opening}>{inner}</{name}>"


def _wrapped(name: str, inner: str) -> str:
    return f"<{name}>\n{inner}\n</{name}>" if inner else ""


def _table(header: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...]) -> str:
    numbers = _number_columns(rows)
    css = [' class="nombre"' if place in numbers else "" for place in range(max(map(len, (header, *rows))))]
    head = "".join(f'<th scope="col"{one}>{_cell(cell)}</th>' for one, cell in zip(css, header, strict=False))
    body = [
        "<tr>" + "".join(f"<td{one}>{_cell(cell)}</td>" for one, cell in zip(css, row, strict=False)) + "</tr>"
        for row in rows
    ]
    pieces = [
        "<table>",
        f"<thead>\n<tr>{head}</tr>\n</thead>" if head else "",
        "<tbody>",
        *body,
        "</tbody>",
        "</table>",
    ]
    return "\n".join(piece for piece in pieces if piece)


def _number_columns(rows: tuple[tuple[Cell, ...], ...]) -> set[int]:
    """The columns, after the first, that hold numbers and amounts alone: their figures stand under each other."""
    if len(set(map(len, rows))) != 1:
        return set()
    columns = [[" ".join(texts(cell)).strip() for cell in column] for column in zip(*rows, strict=True)]
    return {
        place
        for place, column in enumerate(columns)
        if place and any(column) and all(_NUMBER.fullmatch(text) for text in column if text)
    }


def _cell(cell: Cell) -> str:
    """What a cell holds: its text alone where it is one paragraph."""
    match cell:
        case (Paragraph("cellule", inlines),):
            return write_inlines(inlines)
        case _:
            return write_blocks(cell)


def _side_by_side(css: str, rows: tuple[tuple[Cell, ...], ...]) -> str:
    """The rows side by side; those of another number of cells share the width anew, as merged cells do in Word."""
    return "\n".join(_frames(css, list(alike)) for count, alike in groupby(rows, key=len) if count)


def _frames(css: str, rows: Iterable[tuple[Cell, ...]]) -> str:
    lines = [f'<div class="{css}">']
    for row in rows:
        lines += [
            '<div class="rangee">',
            *(f'<div class="cadre">\n{write_blocks(cell)}\n</div>' for cell in row),
            "</div>",
        ]
    return "\n".join([*lines, "</div>"])


def _notes(notes: tuple[Note, ...]) -> str:
    if not notes:
        return ""
    items = [f'<li id="note-{note.number}">{write_blocks(note.blocks)}</li>' for note in notes]
    return '<section class="notes" aria-label="Notes">\n<ol>\n' + "\n".join(items) + "\n</ol>\n</section>"


def _screen_footer(act: Act) -> str:
    """What each page of the Word file repeats, shown once, without the numbers of pages that do not exist here."""
    blocks = [*act.header, *act.footer]
    shown = [_element("p", "", screen_inlines(block.inlines)) for block in blocks if isinstance(block, Paragraph)]
    return _wrapped("footer", "\n".join(line for line in shown if line))


def _attribute(value: str) -> str:
    return escape(" ".join(value.split()))

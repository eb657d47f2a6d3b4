"""The act as one self-contained web page: semantic HTML, its style inside, no script, nothing fetched."""

from __future__ import annotations

from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from actgen.core.metadata import Metadata
from actgen.document.model import (
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    Marker,
    Paragraph,
    Section,
    Signatures,
    Table,
    Title,
    Visa,
)
from actgen.document.paragraphs import pictures as pictures_in
from actgen.document.paragraphs import repeated_elsewhere
from actgen.document.sheets import by_sheet, first_header
from actgen.pages.rendering import POLICY
from actgen.writers import pictures
from actgen.writers.margins import printed_rules, screen_blocks
from actgen.writers.paragraphs import attribute, write_element
from actgen.writers.stylesheet import style
from actgen.writers.tables import write_side_by_side, write_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.document.model import Act, Block, Inlines, Layout, Note

#: In signs: the longest title of a page, as html-validate has it (`long-title`), and the least that may name an act.
_LONGEST_TITLE, _LEAST_NAMED = 70, 20


def write_act(act: Act) -> str:
    """The page; reading it needs no other file. Its title is as short as a tab; that of a page to print is whole."""
    shown = replace(act, metadata=replace(act.metadata, title=short_title(act.metadata.title)))
    return page(shown, style("acte.css") + style("ecran.css") + printed_rules(act))


def page(act: Act, css: str, top: str = "") -> str:
    """The page with `css` as its style sheet; `top` stands before all else."""
    letterhead = next((count for count, block in enumerate(act.body) if not isinstance(block, Columns)), len(act.body))
    body = [
        top,
        _screen_header(act),
        _wrapped("header", write_blocks(act.body[:letterhead])),
        *_main(act, act.body[letterhead:]),
        _screen_footer(act),
    ]
    return whole_page(act.metadata, css, body)


def whole_page(metadata: Metadata, css: str, body: Iterable[str]) -> str:
    """A page that says `metadata` of itself and holds the elements of `body`."""
    inner = "\n".join(piece for piece in body if piece)
    head = _head(metadata, css, POLICY + (pictures.POLICY if pictures.holds_pictures(inner) else ""))
    opening = ["<!DOCTYPE html>", f'<html lang="{attribute(metadata.language)}">', head, "<body>"]
    return "\n".join(piece for piece in [*opening, inner, "</body>", "</html>"] if piece) + "\n"


def short_title(title: str) -> str:
    """The title as a tab, a list of results or a voice says it: seventy signs at most, whose act and of whom it is.

    « Tableau d’engagement portant expression des besoins… – Châteaubriant »: what is named gives way, then whose it is.
    """
    if len(title) <= _LONGEST_TITLE:
        return title
    named, dash, whose = title.rpartition(" – ")
    room = _LONGEST_TITLE - len(dash + whose)
    if room < _LEAST_NAMED:
        return shorten(title, _LONGEST_TITLE, placeholder="…")
    return shorten(named, room, placeholder="…") + dash + whose


def write_blocks(blocks: Iterable[Block]) -> str:
    """The blocks one after the other; one without any words leaves no trace."""
    return "\n".join(written for block in blocks if (written := write_block(block)))


def write_block(block: Block) -> str:
    """The element of a block."""
    match block:
        case Title(inlines, layout):
            return write_element("h1", "titre", inlines, layout)
        case Section(kind, _, heading, blocks, layout, level):
            inner = [write_element(f"h{level}", "", heading, layout), write_blocks(blocks)]
            return f'<section class="{kind}">\n' + "\n".join(piece for piece in inner if piece) + "\n</section>"
        case Paragraph(kind, inlines, layout):
            return write_element("p", kind, inlines, layout)
        case Visa(inlines, layout):
            return write_element("p", "visa", inlines, layout)
        case Considerant(inlines, layout):
            return write_element("p", "considerant", inlines, layout)
        case Dispositif(inlines, layout):
            return write_element("p", "dispositif", inlines, layout)
        case ItemList(items, layout):
            return _list(items, layout)
        case Table(header, rows, grid):
            return write_table(header, rows, grid, write_blocks)
        case Columns(rows, grid):
            return write_side_by_side("colonnes", rows, grid, write_blocks)
        case Signatures(rows, grid):
            return write_side_by_side("signatures", rows, grid, write_blocks)
        case _:
            assert_never(block)


def _head(metadata: Metadata, css: str, policy: str) -> str:
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
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{escape(metadata.title, quote=False)}</title>",
        *(f'<meta name="{name}" content="{attribute(content)}">' for name, content in named if content),
        f"<style>\n{css}</style>" if css else "",
        "</head>",
    ]
    return "\n".join(line for line in lines if line)


def _list(items: Iterable[Inlines], layout: Layout) -> str:
    """The list; the first of its items begins a new page where the list does."""
    written = [_item(item, layout if first else replace(layout, new_page=False)) for first, item in _first(items)]
    return _wrapped("ul", "\n".join(filter(None, written)))


def _first(items: Iterable[Inlines]) -> Iterable[tuple[bool, Inlines]]:
    return ((rank == 0, item) for rank, item in enumerate(items))


def _item(item: Inlines, layout: Layout) -> str:
    is_counted = bool(item) and isinstance(item[0], Marker)
    return write_element("li", "compte" if is_counted else "", item, layout)


def _wrapped(name: str, inner: str) -> str:
    return f"<{name}>\n{inner}\n</{name}>" if inner else ""


def _main(act: Act, blocks: tuple[Block, ...]) -> list[str]:
    """The text and its notes; what stands on pages of another shape is one element, which begins them."""
    if len(act.sheets) <= 1:
        return [_main_element(write_blocks(blocks)), _notes(act.notes)]
    groups = [(sheet, write_blocks(run)) for sheet, run in by_sheet(blocks)]
    notes = _notes(act.notes)
    pieces = [
        _on_sheet(sheet, written if rank < len(groups) else f"{written}\n{notes}".rstrip())
        for rank, (sheet, written) in enumerate(groups, start=1)
    ]
    return [_main_element("\n".join(pieces))]


def _main_element(inner: str) -> str:
    """The text; on a telephone it scrolls sideways where a table is wider, by the keyboard too."""
    return f'<main tabindex="0">\n{inner}\n</main>' if inner else ""


def _on_sheet(sheet: int, inner: str) -> str:
    return f'<div class="feuille-{sheet}">\n{inner}\n</div>' if sheet else inner


def _notes(notes: tuple[Note, ...]) -> str:
    if not notes:
        return ""
    items = "\n".join(map(_note, notes))
    return f'<section class="notes" aria-label="Notes">\n<ol>\n{items}\n</ol>\n</section>'


def _note(note: Note) -> str:
    mark = f"list-style-type: '{note.number}\u00a0\u00a0'"  # Word writes the number alone, without a point
    opening = f'li id="note-{note.number}" style="{mark}"' if note.number else 'li class="compte"'
    return f"<{opening}>{write_blocks(note.blocks)}</li>"


def _screen_header(act: Act) -> str:
    """The letterhead, where there is one."""
    shown = _on_screen(_letterhead(act))
    return f'<section class="papier" aria-label="En-tête de page">\n{shown}\n</section>' if shown else ""


def _screen_footer(act: Act) -> str:
    """What else pages of the Word file repeat, shown once, without the numbers of pages that do not exist here."""
    elsewhere = (repeated for _, repeated in repeated_elsewhere(act))
    others = [repeated for repeated in (act.header, act.footer, *elsewhere) if repeated != _letterhead(act)]
    return _wrapped("footer", _on_screen(block for repeated in others for block in repeated))


def _letterhead(act: Act) -> tuple[Block, ...]:
    """What stands at the top of the first page, else of the others, where it shows a picture."""
    return next((header for header in (first_header(act), act.header) if any(pictures_in(header))), ())


def _on_screen(blocks: Iterable[Block]) -> str:
    shown = [
        write_element("p", "", block.inlines) if isinstance(block, Paragraph) else write_block(block)
        for block in screen_blocks(blocks)
    ]
    return "\n".join(line for line in shown if line)

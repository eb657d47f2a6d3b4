"""The page that opens a bundle: who sends what to which academy, and where each piece begins."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from actgen.core.metadata import Metadata
from actgen.document.model import (
    AS_ITS_STYLE,
    Act,
    Cell,
    Columns,
    Grid,
    Layout,
    Look,
    Paragraph,
    Table,
    Text,
    Title,
)
from actgen.french.agreement import plural
from actgen.pages.rendering import render_part
from actgen.writers import html
from actgen.writers.stylesheet import style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from actgen.document.model import Block, Row


#: The measures of the title in bordereau.css, in points.
_ABOVE, _BELOW, _SIZE = 102.0, 17.0, 15.0
_NOTE = "Les pages de cette liste sont celles du présent document\u00a0; chaque pièce garde les siennes au bas de page."


class Sender(Struct, frozen=True):
    """Who sends the acts, and to which academy.

    « Le Mans », « Commune du Mans », « de la commune du Mans », « conseil municipal », « de Bretagne ».
    """

    nom: str
    named: str
    de_named: str
    assemblee: str
    de_academie: str


class Entry(Struct, frozen=True):
    """A line of the list; `acte` is the place to which it leads too, `title` is empty where it says no more."""

    acte: str
    label: str
    title: str
    pages: int


class _Line(Struct, frozen=True):
    """An entry, the page of the bundle where it begins, and how many it takes, in words."""

    entry: Entry
    first: int
    extent: str


def heading(sender: Sender, dated: str, day: date, subject: str) -> Act:
    """What stands above the list, as an act of its own; `dated` says in words what happened that day."""
    title = f"Dossier {sender.de_named}"
    academy = (_line(f"Académie {sender.de_academie}"),) if sender.de_academie else ()
    body = (
        Columns(((Cell((_line("RÉPUBLIQUE FRANÇAISE"), _line(sender.named, strong=True))),
                  Cell(academy)),)),
        Title((Text(title),)),
        Paragraph("sous-titre", (Text(dated),)),
    )  # fmt: skip
    metadata = Metadata(title=f"Dossier – {sender.nom}", author=sender.named, subject=subject, day=day)
    return Act(title, (), body, (), (), metadata)


def page(top: Act, entries: Sequence[Entry], first: int) -> str:
    """The page; the first piece begins on page `first` of the bundle."""
    body = render_part(
        "bordereau.html",
        letterhead=Markup(html.write_blocks(top.body[:1])),
        heading=Markup(html.write_blocks(top.body[1:])),
        lines=_lines(entries, first),
        note=_NOTE,
        count=_count(entries, first),
    )
    return html.whole_page(top.metadata, style("bordereau.css"), [body.strip()])


def listing(top: Act, entries: Sequence[Entry], first: int, place_of: Callable[[str], str]) -> Act:
    """The same page as an act; `place_of` gives the link to a piece."""
    rows = tuple(_row(line, place_of(line.entry.acte)) for line in _lines(entries, first))
    head = tuple(Cell((_cell(Text(words)),)) for words in ("Pièces", "Début", "Étendue"))
    count = Paragraph("corps", (Text(_count(entries, first)),), Layout(align="right"))
    note = Paragraph("note", (Text(_NOTE),))
    grid = Grid(widths=(76, 12, 12), bare=("left", "right", "insideV"))
    return replace(top, body=(*map(_with_room, top.body), Table((head,), rows, grid), count, note))


def _with_room(block: Block) -> Block:
    """A block of the heading with the room around it that bordereau.css gives it."""
    match block:
        case Title(inlines):
            return Title(inlines, Layout(before=_ABOVE, after=_BELOW, look=Look(size=_SIZE)))
        case Paragraph(kind, inlines):
            return Paragraph(kind, inlines, Layout(after=_ABOVE / 2, look=Look(weight=False)))
        case _:
            return block


def _row(line: _Line, link: str) -> Row:
    """A piece: its name, which leads to it, its title, the page where it begins, and how many it takes."""
    named = _cell(Text(line.entry.label, strong=True, link=link))
    titled = (_cell(Text(line.entry.title)),) if line.entry.title else ()
    start = _cell(Text(f"page\u00a0{line.first}", link=link), "right")
    return Cell((named, *titled)), Cell((start,)), Cell((_cell(Text(line.extent), "right"),))


def _cell(text: Text, align: str = "") -> Block:
    return Paragraph("cellule", (text,), Layout(align=align) if align else AS_ITS_STYLE)


def _lines(entries: Sequence[Entry], first: int) -> list[_Line]:
    starts = accumulate((entry.pages for entry in entries[:-1]), initial=first)
    return [_Line(entry, start, _pages(entry.pages)) for entry, start in zip(entries, starts, strict=True)]


def _count(entries: Sequence[Entry], first: int) -> str:
    pieces, pages = len(entries), first - 1 + sum(entry.pages for entry in entries)
    return f"{pieces}\u00a0{plural(pieces, 'pièce', 'pièces')}, {_pages(pages)} avec ce bordereau."


def _pages(count: int) -> str:
    return f"{count}\u00a0{plural(count, 'page', 'pages')}"


def _line(text: str, *, strong: bool = False) -> Block:
    return Paragraph("entete", (Text(text, strong=strong),))
